package org.redress.query.replica;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.TooManyDays;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.store.Asking;
import org.redress.events.PersonId;
import org.redress.http.problem.InvalidInput;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers questions to logs over HTTP: at once where that is soon, else as a task. An answer is the same as long as the
 * log is at the same position, so each says which it is, and who has it already is told so without asking the log.
 */
public final class Answers {
    /** Raised when answers change their form: what clients kept of the former one is no answer any more. */
    private static final int FORM = 1;

    private static final int TAG_BYTES = 16;

    /** With this parameter a page comes back for its answer. */
    public static final String TASK = "task";

    private final MinableLogs logs;
    private final Tasks tasks;
    private final MiningSettings settings;

    Answers(MinableLogs logs, Tasks tasks, MiningSettings settings) {
        this.logs = logs;
        this.tasks = tasks;
        this.settings = settings;
    }

    /**
     * Which rendition of an answer is asked for.
     *
     * @param type null is JSON
     * @param edition what the answer follows from beside the log and the address, such as the day of today
     */
    public record Rendition(@Nullable MediaType type, String edition) {
        static final Rendition USUAL = new Rendition(null, "");
    }

    /**
     * What the log says to a question.
     *
     * @param request whose address is the question
     * @param question runs in another thread: whatever can be wrong with it is found before
     * @return 200, 304 or, where it takes longer, 202 with the {@link TaskView}
     */
    public ResponseEntity<?> answer(
            PersonId person, String log, HttpServletRequest request, Function<Asking, ?> question) {
        return answer(person, log, request, Rendition.USUAL, question);
    }

    /** The same in a rendition of its own. */
    public ResponseEntity<?> answer(
            PersonId person,
            String log,
            HttpServletRequest request,
            Rendition rendition,
            Function<Asking, ?> question) {
        return answer(person, log, request, rendition, request.getHeader(HttpHeaders.IF_NONE_MATCH), question);
    }

    /** The same for a part of a page, which always wants the whole answer. */
    public ResponseEntity<?> whole(
            PersonId person, String log, HttpServletRequest request, Function<Asking, ?> question) {
        return answer(person, log, request, Rendition.USUAL, null, question);
    }

    private ResponseEntity<?> answer(
            PersonId person,
            String log,
            HttpServletRequest request,
            Rendition rendition,
            @Nullable String seen,
            Function<Asking, ?> question) {
        logs.demandKnown(log);
        String address = addressOf(request);
        Task task = tasks.begin(person, address, course -> ask(log, address, rendition, seen, course, question));
        if (!task.await(settings.answerWithin())) {
            return accepted(task.view());
        }
        tasks.forget(task);
        return (ResponseEntity<?>) task.result();
    }

    /** What a page gets that asks: the answer, or how far the question is that goes on without it. */
    public sealed interface Told<T> {
        record Answer<T>(T answer) implements Told<T> {}

        /**
         * The question goes on, or was cancelled.
         *
         * @param question how far it is
         */
        record Later<T>(TaskView question) implements Told<T> {}
    }

    /**
     * What the log says to the question of a page, which comes back for the answer where it takes longer.
     *
     * @param address of the page, which is the same each time
     * @param begun the task with which it comes back; one that is not known any more, or asks something else, is begun anew
     */
    public <T> Told<T> tell(
            PersonId person, String log, String address, @Nullable String begun, Function<Asking, T> question) {
        logs.demandKnown(log);
        Task task = Optional.ofNullable(begun)
                .flatMap(id -> tasks.asking(person, id, address))
                .orElseGet(() -> tasks.begin(person, address, course -> asked(log, course, question)));
        if (!task.await(settings.answerWithin()) || task.state() == TaskState.CANCELLED) {
            return new Told.Later<>(task.view());
        }
        tasks.forget(task);
        @SuppressWarnings("unchecked") // Of one address all answers are of one kind.
        T answer = (T) task.result();
        return new Told.Answer<>(answer);
    }

    private <T> T asked(String log, Course course, Function<Asking, T> question) {
        try (Asking asking = logs.asking(log, course)) {
            course.asks(asking);
            return question.apply(asking);
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("attribute", "is not one that the log has");
        }
    }

    /** The answer of a task, in which what was asked for is told as it would have been at once. */
    public ResponseEntity<?> result(PersonId person, String task) {
        Task asked = tasks.demand(person, task);
        if (!asked.hasEnded()) {
            return accepted(asked.view());
        }
        return asked.result() instanceof ResponseEntity<?> answer ? answer : page(asked);
    }

    /** The answer of a page is the page. */
    private static ResponseEntity<?> page(Task asked) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(comingBack(asked.question(), asked.id())))
                .build();
    }

    /** Where the page of an address comes back for its answer. */
    public static String comingBack(String address, String task) {
        // Nothing is encoded here: the address is as the browser sent it.
        return UriComponentsBuilder.fromUriString(address)
                .queryParam(TASK, task)
                .build()
                .toUriString();
    }

    private ResponseEntity<?> ask(
            String log,
            String address,
            Rendition rendition,
            @Nullable String seen,
            Course course,
            Function<Asking, ?> question) {
        try (Asking asking = logs.asking(log, course)) {
            course.asks(asking);
            String tag = tag(log, asking.position(), address, rendition);
            ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                            isSeen(tag, seen) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                    .eTag(tag)
                    .cacheControl(CacheControl.noCache().cachePrivate());
            if (isSeen(tag, seen)) {
                return answer.build();
            }
            if (rendition.type() != null) {
                answer.contentType(rendition.type());
            }
            return answer.body(question.apply(asking));
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("attribute", "is not one that the log has");
        } catch (TooManyDays tooMany) {
            throw new InvalidInput(
                    "beganFrom",
                    "leaves cases from %s, of which no more than %d days can be told: narrow the selection"
                            .formatted(tooMany.reach(), TooManyDays.DAYS_MAX));
        }
    }

    private static ResponseEntity<?> accepted(TaskView task) {
        // Told as JSON whatever was asked for.
        return ResponseEntity.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .location(URI.create(Tasks.ADDRESS + "/" + task.id()))
                .cacheControl(CacheControl.noStore())
                .body(task);
    }

    private static boolean isSeen(String tag, @Nullable String seen) {
        return seen != null
                && Arrays.stream(seen.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals(tag) || each.equals("W/" + tag) || each.equals("*"));
    }

    private static String addressOf(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    /** Of the log, its position, the question and what else the answer follows from. */
    private static String tag(String log, long position, String address, Rendition rendition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((FORM + "\n" + log + "\n" + position + "\n" + address + "\n" + rendition)
                            .getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
