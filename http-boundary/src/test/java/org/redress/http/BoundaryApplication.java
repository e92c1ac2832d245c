package org.redress.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.Money;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.ForTokens;
import org.redress.http.signin.FreshSignIn;
import org.redress.http.signin.OwnAccountConfiguration;
import org.redress.http.signin.SignedIn;
import org.redress.http.signin.TokenScope;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A side of the smallest size: endpoints of every shape that the boundary serves. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({HttpBoundaryConfiguration.class, OwnAccountConfiguration.class, BoundaryApplication.Endpoints.class})
public class BoundaryApplication {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    record Effort(int hours, boolean urgent, @Nullable BigDecimal weight) {}

    record Option(FreeText effect, @Nullable Money budget) {}

    record Propose(
            @Size(min = 1, max = 3) List<@Valid Option> options,
            ShortText title,
            Channel channel,
            @PastOrPresent Instant toldAt,
            @Nullable LocalDate day,
            @Nullable Effort effort) {
        Propose {
            options = List.copyOf(options);
        }
    }

    record Accept(@Nullable FreeText remark) {}

    record Key(Instant at, String id) {}

    @RestController
    static final class Endpoints {
        @PostMapping("/api/complaints/{id}/propose")
        Map<String, Object> propose(@PathVariable ComplaintId id, @RequestBody Propose command) {
            return Map.of("id", id, "options", command.options().size());
        }

        @PostMapping("/api/complaints/{id}/accept")
        Map<String, Object> accept(@PathVariable ComplaintId id, @RequestBody Accept command, Envelope envelope) {
            return Map.of(
                    "person", envelope.signedIn().person(),
                    "roles", envelope.signedIn().roles(),
                    "key", String.valueOf(envelope.idempotencyKey()),
                    "expected", String.valueOf(envelope.expected()),
                    "role", String.valueOf(envelope.role()),
                    "onBehalfOf", String.valueOf(envelope.onBehalfOf()),
                    "occurredAt", String.valueOf(envelope.occurredAt()));
        }

        @GetMapping("/api/complaints/{id}")
        Map<String, Object> read(
                @PathVariable ComplaintId id,
                @RequestParam @Nullable Instant asOf,
                @RequestParam @Nullable Long asOfSequence) {
            return Map.of("id", id);
        }

        @GetMapping("/api/complaints")
        Page<Integer> list(PageAsked asked, @RequestParam @Nullable Channel channel, SignedIn signedIn) {
            int after =
                    asked.after(Key.class).map(key -> Integer.valueOf(key.id())).orElse(0);
            List<Integer> rows = IntStream.rangeClosed(after + 1, 120)
                    .limit(asked.rows())
                    .boxed()
                    .toList();
            return asked.page(rows, row -> new Key(NOW, row.toString()));
        }

        @PostMapping("/api/refused")
        void refused() {
            throw new ProblemException(RefusalProblems.of(Refusal.NO_OWNER).with("nextSteps", List.of("assign-owner")));
        }

        @GetMapping("/api/complaints/{id}/bug")
        void bug(@PathVariable ComplaintId id) {
            throw new IllegalStateException("PLANTED-WORDS of a customer");
        }

        @GetMapping("/api/away")
        void away() {
            throw new QueryTimeoutException("database away");
        }

        @FreshSignIn
        @ForTokens(TokenScope.EXPORT)
        @GetMapping("/api/export")
        String export() {
            return "export";
        }

        @FreshSignIn
        @PostMapping("/api/roles")
        String grant() {
            return "granted";
        }

        @FreshSignIn
        @GetMapping("/export")
        String exportFromPage() {
            return "export";
        }

        @GetMapping("/")
        String page() {
            return "page";
        }

        @GetMapping("/page-with-token")
        String pageWithToken(CsrfToken token) {
            return token.getToken();
        }

        @GetMapping("/sign-in")
        String signIn(CsrfToken token) {
            return token.getToken();
        }
    }
}
