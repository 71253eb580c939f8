package dev.reprise.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the phases of the processor may know of each other, of javac and of the library. */
@AnalyzeClasses(packages = "dev.reprise.processor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** Each may use those before it. */
    private static final List<String> ORDER = List.of(
            "dev.reprise.processor.diag",
            "dev.reprise.processor.model",
            "dev.reprise.processor.read",
            "dev.reprise.processor.defaults",
            "dev.reprise.processor.validate",
            "dev.reprise.processor.emit",
            "dev.reprise.processor.jsonschema",
            "dev.reprise.processor");

    @ArchTest
    static final ArchRule everyPackageHasItsPlaceInTheOrder =
            classes().should().resideInAnyPackage(ORDER.toArray(String[]::new));

    @ArchTest
    static void aPackageUsesOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule onlyTheProcessorItselfKnowsTheReadersOfJavac = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.reprise.processor.defaults",
                    "dev.reprise.processor.validate",
                    "dev.reprise.processor.emit",
                    "dev.reprise.processor.jsonschema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.reprise.processor.read");

    @ArchTest
    static final ArchRule theRulesSeeNoElementOfJavac = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.reprise.processor.model", "dev.reprise.processor.defaults", "dev.reprise.processor.validate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..");

    @ArchTest
    static final ArchRule whatWritesDoesNotJudge = noClasses()
            .that()
            .resideInAnyPackage("dev.reprise.processor.emit", "dev.reprise.processor.jsonschema")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.reprise.processor.defaults", "dev.reprise.processor.validate");

    @ArchTest
    static final ArchRule ofTheLibraryOnlyWhatIsPackedIsUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.reprise.args",
                    "dev.reprise.checkpoint..",
                    "dev.reprise.config",
                    "dev.reprise.identity",
                    "dev.reprise.resolve..",
                    "dev.reprise.run..",
                    "dev.reprise.tree..",
                    "dev.reprise");

    @ArchTest
    static final ArchRule nothingGlobalIsAssigned =
            fields().that().areStatic().should().beFinal();
}
