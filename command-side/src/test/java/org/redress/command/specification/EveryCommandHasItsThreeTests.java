package org.redress.command.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.operations.DiscardDeadLetter;
import org.redress.lifecycle.organisation.OrganisationStep;
import org.redress.lifecycle.organisation.OrganisationSteps;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** Each command is specified by three tests at least: it happens, it is refused, it is already so. */
class EveryCommandHasItsThreeTests {
    private static final String TESTS = "classpath*:org/redress/command/**/*Test.class";

    @Test
    void every_command_of_the_lifecycle_the_organisation_and_operations_has_them() throws Exception {
        Stream<Class<?>> commands = Stream.of(
                        Lifecycle.STEPS.stream().map(Step::command),
                        OrganisationSteps.ALL.stream().map(OrganisationStep::command),
                        Stream.of(DiscardDeadLetter.class))
                .flatMap(each -> each);

        assertThat(missing(commands.toList(), tests())).isEmpty();
    }

    @Test
    void a_command_without_them_is_found() {
        assertThat(missing(List.of(Unspecified.class), Set.of(HalfATest.class)))
                .containsExactly("Unspecified lacks @Refused", "Unspecified lacks @AlreadySo");
    }

    private static List<String> missing(Collection<Class<?>> commands, Collection<Class<?>> tests) {
        Set<Class<?>> happens = specified(tests, Happens.class, Happens::value);
        Set<Class<?>> refused = specified(tests, Refused.class, Refused::value);
        Set<Class<?>> alreadySo = specified(tests, AlreadySo.class, AlreadySo::value);
        List<String> missing = new ArrayList<>();
        for (Class<?> command : commands) {
            note(missing, command, "@Happens", happens);
            note(missing, command, "@Refused", refused);
            note(missing, command, "@AlreadySo", alreadySo);
        }
        return missing;
    }

    private static void note(List<String> missing, Class<?> command, String outcome, Set<Class<?>> specified) {
        if (!specified.contains(command)) {
            missing.add(command.getSimpleName() + " lacks " + outcome);
        }
    }

    private static <A extends Annotation> Set<Class<?>> specified(
            Collection<Class<?>> tests, Class<A> outcome, Function<A, Class<?>> command) {
        return tests.stream()
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .map((Method test) -> test.getAnnotation(outcome))
                .filter(annotation -> annotation != null)
                .map(command)
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> tests() throws IOException, ClassNotFoundException {
        MetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        List<Class<?>> tests = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(TESTS)) {
            tests.add(Class.forName(
                    readers.getMetadataReader(file).getClassMetadata().getClassName()));
        }
        return tests;
    }

    private record Unspecified() {}

    static final class HalfATest {
        @Happens(Unspecified.class)
        void it_happens() {}
    }
}
