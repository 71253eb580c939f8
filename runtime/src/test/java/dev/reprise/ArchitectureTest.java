package dev.reprise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.reprise.resolve.draft.TypeText;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What the packages may know of each other and of the world. */
@AnalyzeClasses(packages = "dev.reprise", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** Each may use those before it. */
    private static final List<String> ORDER = List.of(
            "dev.reprise.schema",
            "dev.reprise.text",
            "dev.reprise.text.scalar",
            "dev.reprise.text.notation",
            "dev.reprise.text.json",
            "dev.reprise.text.value",
            "dev.reprise.text.interpolation",
            "dev.reprise.text.tree",
            "dev.reprise.text.yaml",
            "dev.reprise.jsonschema",
            "dev.reprise.problem",
            "dev.reprise.args",
            "dev.reprise.completion",
            "dev.reprise.secret",
            "dev.reprise.resolve.draft",
            "dev.reprise.resolve.bind",
            "dev.reprise.resolve.merge",
            "dev.reprise.resolve.interpolate",
            "dev.reprise.resolve",
            "dev.reprise.sweep",
            "dev.reprise.tree",
            "dev.reprise.describe",
            "dev.reprise.git",
            "dev.reprise.git.patch",
            "dev.reprise.git.work",
            "dev.reprise.identity",
            "dev.reprise.config",
            "dev.reprise.run.file",
            "dev.reprise.run.process",
            "dev.reprise.run.metrics",
            "dev.reprise.run.results",
            "dev.reprise.run.code",
            "dev.reprise.run.facts",
            "dev.reprise.run.artifacts.type",
            "dev.reprise.run.artifacts",
            "dev.reprise.run",
            "dev.reprise.run.hooks",
            "dev.reprise.run.search",
            "dev.reprise.checkpoint.archive",
            "dev.reprise.checkpoint.store",
            "dev.reprise.checkpoint",
            "dev.reprise.launch",
            "dev.reprise");

    private static final String[] READING = {
        "dev.reprise.schema",
        "dev.reprise.text..",
        "dev.reprise.jsonschema",
        "dev.reprise.problem",
        "dev.reprise.args",
        "dev.reprise.completion",
        "dev.reprise.secret",
        "dev.reprise.resolve..",
        "dev.reprise.sweep",
        "dev.reprise.tree",
        "dev.reprise.describe"
    };

    private static final String CHANGEABLE =
            "java\\.util\\.((Array|Linked|Hash|Tree|Weak|Identity|Enum)\\w*|concurrent\\..*)|java\\.lang\\.(ThreadLocal|StringBuilder)";

    @ArchTest
    static final ArchRule everyPackageHasItsPlaceInTheOrder =
            classes().should().resideInAnyPackage(ORDER.toArray(String[]::new));

    @ArchTest
    static void aPackageUsesOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            List<String> later = new ArrayList<>(ORDER.subList(i + 1, ORDER.size()));
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later.toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.reprise.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatResolvesIsUsedThroughItsFrontAlone = classes()
            .that()
            .resideInAPackage("dev.reprise.resolve.(*)..")
            .and()
            .doNotHaveFullyQualifiedName(TypeText.class.getName()) // names types in help and explanations as well
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("dev.reprise.resolve..");

    @ArchTest
    static final ArchRule onePackageKnowsTheYamlLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("dev.reprise.text.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..");

    @ArchTest
    static final ArchRule onlyWhatIsAboutCodeKnowsTheGitLibrary = noClasses()
            .that()
            .resideOutsideOfPackages("dev.reprise.git..", "dev.reprise.run.code")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..");

    @ArchTest
    static final ArchRule resolvingWritesNoFiles =
            noClasses().that().resideInAnyPackage(READING).should().accessTargetWhere(writesAFile());

    @ArchTest
    static final ArchRule resolvingPrintsNothing = noClasses()
            .that()
            .resideInAnyPackage(READING)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule theWayFromArgumentsToRecordIsFreeOfReflection = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.reprise.schema",
                    "dev.reprise.text..",
                    "dev.reprise.problem",
                    "dev.reprise.args",
                    "dev.reprise.secret",
                    "dev.reprise.resolve..",
                    "dev.reprise.tree",
                    "dev.reprise.config")
            .should()
            .dependOnClassesThat(isReflection());

    @ArchTest
    static final ArchRule loggingGoesToTheProgramsOwnLogger = noClasses()
            .that()
            .haveNameNotMatching(
                    "dev\\.reprise\\.run\\.process\\.(ConsoleLines|ExitLines)(\\$.*)?") // they listen to it
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule nothingGlobalIsAssigned =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nothingGlobalIsAContainerThatGrows = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(DescribedPredicate.describe(
                    "made to be changed", type -> type.getName().matches(CHANGEABLE)));

    @ArchTest
    static final ArchRule javaSerialisationIsNotUsed =
            noClasses().should().dependOnClassesThat().haveNameMatching("java\\.io\\.Object(In|Out)putStream.*");

    private static DescribedPredicate<JavaAccess<?>> writesAFile() {
        return DescribedPredicate.describe("writes to the file system", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.equals(Files.class.getName()) && !READS.contains(name))
                    || owner.matches("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)")
                    || owner.equals("java.nio.channels.FileChannel");
        });
    }

    /** Whatever else {@link Files} can do changes something, or asks for more than a config needs. */
    private static final List<String> READS =
            List.of("newInputStream", "isDirectory", "isRegularFile", "exists", "size");

    private static DescribedPredicate<JavaClass> isReflection() {
        return DescribedPredicate.describe(
                "are reflection",
                type -> type.getPackageName().equals("java.lang.reflect")
                        || type.getName().equals("java.util.ServiceLoader"));
    }
}
