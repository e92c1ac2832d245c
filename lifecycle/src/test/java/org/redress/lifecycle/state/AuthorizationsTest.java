package org.redress.lifecycle.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.said;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.events.AuthorityEvent;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.Role;

/** A draft waits until every role it needs has granted it, and covers what was granted and no more (M-12, M-13). */
class AuthorizationsTest {
    private static final Set<Role> BOTH = Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER);
    private static final RemedyDrafted DRAFTED =
            new RemedyDrafted("R1", RemedyKind.VEHICLE_RETURN, said("Take it back"), new Money("3000", "CNY"), BOTH);
    private static final AuthorizationRequested ASKED =
            new AuthorizationRequested("R1", HANDLER, BOTH, said("It burnt"));
    private static final AuthorizationGranted BY_REGION =
            new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, said("Yes"));
    private static final AuthorizationGranted BY_ENGINEER =
            new AuthorizationGranted("R1", Role.ENGINEER, new PersonId("engineer"), said("Yes"));
    private static final AuthorizationRefused REFUSED =
            new AuthorizationRefused("R1", Role.ENGINEER, new PersonId("engineer"), said("No"));

    @Test
    void a_draft_waits_from_being_asked_for_to_the_last_grant() {
        assertThat(after(DRAFTED).pending()).isEmpty();
        assertThat(after(DRAFTED, ASKED).pending()).contains("R1");
        assertThat(after(DRAFTED, ASKED, BY_REGION).pending()).contains("R1");
        assertThat(after(DRAFTED, ASKED, BY_REGION, BY_ENGINEER).pending()).isEmpty();
        assertThat(draft(DRAFTED, ASKED, BY_REGION).isGranted()).isFalse();
        assertThat(draft(DRAFTED, ASKED, BY_REGION, BY_ENGINEER).isGranted()).isTrue();
    }

    @Test
    void one_refusal_ends_the_wait() {
        assertThat(after(DRAFTED, ASKED, BY_REGION, REFUSED).pending()).isEmpty();
        assertThat(draft(DRAFTED, ASKED, BY_REGION, REFUSED).isGranted()).isFalse();
        assertThat(draft(DRAFTED, ASKED, BY_REGION, BY_ENGINEER, REFUSED).isGranted())
                .isFalse();
    }

    @Test
    void asked_for_again_it_waits_for_all_again() {
        assertThat(after(DRAFTED, ASKED, BY_REGION, REFUSED, ASKED, BY_ENGINEER).pending())
                .contains("R1");
        assertThat(draft(DRAFTED, ASKED, REFUSED, ASKED, BY_ENGINEER, BY_REGION).isGranted())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    VEHICLE_RETURN,   3000,    CNY, true
                    VEHICLE_RETURN,   3000.00, CNY, true
                    VEHICLE_RETURN,   2999.99, CNY, true
                    VEHICLE_RETURN,   0,       CNY, true
                    VEHICLE_RETURN,   3000.01, CNY, false
                    VEHICLE_RETURN,   1,       USD, false
                    VEHICLE_EXCHANGE, 1,       CNY, false
                    """)
    void a_granted_draft_covers_its_kind_up_to_its_amount(
            RemedyKind kind, String amount, String currency, boolean covered) {
        Money money = new Money(amount, currency);
        assertThat(draft(DRAFTED, ASKED, BY_REGION, BY_ENGINEER).covers(kind, money))
                .isEqualTo(covered);
        assertThat(draft(DRAFTED, ASKED, BY_REGION).covers(kind, money)).isFalse();
        assertThat(draft(DRAFTED, ASKED, REFUSED).covers(kind, money)).isFalse();
        assertThat(draft(DRAFTED).covers(kind, money)).isFalse();
    }

    @Test
    void drafts_keep_their_order_and_their_ids_go_on() {
        RemedyDrafted second =
                new RemedyDrafted("R2", RemedyKind.REPAIR, said("Mend it"), new Money("1", "CNY"), Set.of());
        assertThat(after().nextId()).isEqualTo("R1");
        assertThat(after(DRAFTED, second).nextId()).isEqualTo("R3");
        assertThat(after(DRAFTED, second, ASKED).drafts().keySet()).containsExactly("R1", "R2");
        assertThat(after(DRAFTED).draft("R2")).isEmpty();
    }

    @Test
    void an_answer_to_what_nobody_drafted_or_asked_for_leaves_no_trace() {
        assertThat(after(ASKED)).isEqualTo(after());
        assertThat(after(BY_REGION)).isEqualTo(after());
        assertThat(after(DRAFTED, BY_REGION)).isEqualTo(after(DRAFTED));
        assertThat(after(DRAFTED, REFUSED)).isEqualTo(after(DRAFTED));
    }

    private static Authorizations after(AuthorityEvent... events) {
        return ComplaintState.of(List.of(events)).authorizations();
    }

    private static Authorizations.Draft draft(AuthorityEvent... events) {
        return after(events).draft("R1").orElseThrow();
    }
}
