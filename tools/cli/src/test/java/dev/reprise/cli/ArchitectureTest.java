package dev.reprise.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "dev.reprise.cli", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** Each may use those before it. */
    private static final List<String> ORDER =
            List.of("dev.reprise.cli.output", "dev.reprise.cli.run", "dev.reprise.cli.command", "dev.reprise.cli");

    private ArchitectureTest() {}

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes().should().resideInAnyPackage(ORDER.toArray(String[]::new));

    @ArchTest
    static void aPackageUsesOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }
}
