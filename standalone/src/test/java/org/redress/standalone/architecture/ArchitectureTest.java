package org.redress.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps the architecture, and each rule is shown an example that breaks it. */
class ArchitectureTest {
    private static final String OURS = "org.redress";
    private static final String FLAGGED = "org.redress.standalone.architecture.flagged";

    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);
    private static final JavaClasses FLAGGED_CLASSES = new ClassFileImporter().importPackages(FLAGGED);

    static Named<?>[] rules() {
        return new Named<?>[] {
            rule("the vocabulary needs only Jackson", ArchitectureRules::vocabularyNeedsOnlyJackson),
            rule("the lifecycle is pure", ArchitectureRules::lifecycleIsPure),
            rule("decisions know no clock and no chance", ArchitectureRules::decisionsKnowNoClockAndNoChance),
            rule("the command side does not know the query side", ArchitectureRules::commandSideDoesNotKnowQuerySide),
            rule("the query side does not know the command side", ArchitectureRules::querySideDoesNotKnowCommandSide),
            rule("slices do not know each other", ArchitectureRules::slicesDoNotKnowEachOther),
            rule("packages form no cycles", ArchitectureRules::packagesFormNoCycles),
            rule("packages have names of the domain", ArchitectureRules::packagesHaveNamesOfTheDomain)
        };
    }

    @ParameterizedTest
    @MethodSource("rules")
    void our_code_keeps_it(Function<String, ArchRule> rule) {
        rule.apply(OURS).check(OUR_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_example_that_breaks_it_is_flagged(Function<String, ArchRule> rule) {
        assertThat(rule.apply(FLAGGED).evaluate(FLAGGED_CLASSES).hasViolation()).isTrue();
    }

    private static Named<Function<String, ArchRule>> rule(String name, Function<String, ArchRule> rule) {
        return Named.of(name, rule);
    }
}
