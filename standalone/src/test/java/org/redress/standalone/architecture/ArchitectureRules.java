package org.redress.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rules of architecture.md, each for a root package, so that the same rule can be shown to bite on an example. */
final class ArchitectureRules {
    /** What a side or the lifecycle has beside its slices, for all of them. */
    private static final Set<String> SHARED_BY_SLICES = Set.of(
            "lifecycle.state",
            "lifecycle.decision",
            "lifecycle.policy",
            "lifecycle.input",
            "command.complaint",
            "command.door",
            "query.page",
            // What steps ask for: the case file and the intake of new cases both take steps.
            "query.stepform",
            "query.reading",
            // Every slice of process mining asks the same logs.
            "query.replica",
            // What command lines have in common.
            "query.shell",
            // All pages about a log filter it, name what is in it and wait for its answers in the same way.
            "query.logpage",
            "query.upkeep");

    private static final Set<String> WORDS_THAT_SAY_NOTHING = Set.of(
            "common", "util", "utils", "core", "helper", "helpers", "shared", "model", "service", "services", "misc");

    private ArchitectureRules() {}

    static ArchRule vocabularyNeedsOnlyJackson(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".events..",
                        "java..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..");
    }

    static ArchRule lifecycleIsPure(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".lifecycle..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are the vocabulary, the lifecycle itself, bounds, JSON names or plain Java without I/O",
                        target -> target.getPackageName().startsWith(root + ".events")
                                || target.getPackageName().startsWith(root + ".lifecycle")
                                || target.getPackageName().startsWith("jakarta.validation")
                                || target.getPackageName().startsWith("org.jspecify")
                                || target.getPackageName().startsWith("com.fasterxml.jackson.annotation")
                                || (target.getPackageName().startsWith("java.")
                                        && !target.getPackageName().startsWith("java.io")
                                        && !target.getPackageName().startsWith("java.nio.file")
                                        && !target.getPackageName().startsWith("java.net")
                                        && !target.getPackageName().startsWith("java.sql"))));
    }

    static ArchRule decisionsKnowNoClockAndNoChance(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".lifecycle..", root + ".events..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random");
    }

    static ArchRule commandSideDoesNotKnowQuerySide(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".query..");
    }

    static ArchRule querySideDoesNotKnowCommandSide(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".command..");
    }

    static ArchRule slicesDoNotKnowEachOther(String root) {
        return classes()
                .that(DescribedPredicate.describe(
                        "belong to a slice", type -> sliceOf(root, type).isPresent()))
                .should(knowNoOtherSlice(root));
    }

    static ArchRule packagesFormNoCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule packagesHaveNamesOfTheDomain(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(WORDS_THAT_SAY_NOTHING.stream()
                        .map(word -> root + ".." + word + "..")
                        .toArray(String[]::new));
    }

    private static ArchCondition<JavaClass> knowNoOtherSlice(String root) {
        return new ArchCondition<>("know no other slice") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = sliceOf(root, type).orElseThrow();
                type.getDirectDependenciesFromSelf()
                        .forEach(dependency -> sliceOf(root, dependency.getTargetClass())
                                .filter(other -> sideOf(other).equals(sideOf(own)) && !other.equals(own))
                                .ifPresent(other ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()))));
            }
        };
    }

    /** For example {@code lifecycle.remedy}; empty for what is shared by slices or stands above them. */
    private static Optional<String> sliceOf(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(root.length() + 1).split("\\.");
        if (parts.length < 2 || !Set.of("lifecycle", "command", "query").contains(parts[0])) {
            return Optional.empty();
        }
        String slice = parts[0] + "." + parts[1];
        return SHARED_BY_SLICES.contains(slice) ? Optional.empty() : Optional.of(slice);
    }

    private static String sideOf(String slice) {
        return slice.substring(0, slice.indexOf('.'));
    }
}
