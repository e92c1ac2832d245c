package org.redress.lifecycle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Role;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.decision.Step;

/** Who may do what (D-17 and the role table), step by step. */
class PermissionsTest {
    private final Permissions catalogue = Permissions.ofCatalogue();

    /** One line for each step; the letters are explained below. */
    private static final String TABLE = """
            receive-complaint                H L D d C R
            review-customer-background       H L D d C R E
            relocate-conversation            H L D d C R
            apologize-and-acknowledge        H L D d C R
            record-statement                 H L D d C R
            confirm-understanding            H L D d C R
            record-value-orientation         H L D d C R
            record-customer-needs            H L D d C R
            record-behavioural-style         H L D d C R
            record-expected-quality          H L D d C R I
            record-perceived-quality         H L D d C R I
            classify-complaint               H L D d C R E
            flag-risk                        H L D d C R E S
            clear-risk                       L D d C R S
            establish-fact                   H L D d C R E
            request-technical-appraisal      H L D d C R
            record-appraisal                 E
            identify-root-cause              H L D d C R E
            explain-cause                    H L D d C R
            involve-responsible-person       H L D d C R
            decide-merits                    H L D d C R E
            record-customer-question         H L D d C R
            answer-customer-question         H L D d C R
            decline-demand                   H L D d C R
            defer-demand                     H L D d C R
            record-counter-demand            H L D d C R
            draft-remedy                     H L D d C R E G
            request-authorization            H L D d C R E G
            grant-authorization              L D C R E G
            refuse-authorization             L D C R E G
            propose-remedy                   H L D d C R E G
            accept-remedy                    H L D d C R
            reject-remedy                    H L D d C R
            expire-proposal                  H L D d C R S
            withdraw-acceptance              H L D d C R
            start-remedy                     H L D d C R
            hold-remedy                      H L D d C R
            resume-remedy                    H L D d C R
            complete-remedy                  H L D d C R
            record-contact-attempt           H L D d C R
            close-conversation               H L D d C R
            attach-recording                 H L D d C R
            confirm-satisfaction             H L D d C R
            report-dissatisfaction           H L D d C R
            mark-unreachable                 H L D d C R
            resume-contact                   H L D d C R
            record-second-apology-and-thanks H L D d C R
            decide-prevention                L D d C R I
            approve-prevention               D R G
            implement-prevention             L D d C R I
            verify-prevention                L D d C R I
            make-promise                     H L D d C R
            fulfil-promise                   H L D d C R
            extend-promise                   H L D d C R
            record-broken-promise            H L D d C R S
            assign-owner                     L D S
            transfer-ownership               H L D d C R E
            accept-transfer                  H L D d C R E
            refuse-transfer                  H L D d C R E
            consult-leader                   H L D d C R E G
            escalate-complaint               H L D d C R E G S
            prepare-escalation-briefing      H L D d C R E G
            open-escalation-contact          H L D d C R E G
            convene-joint-resolution         C R
            coordinate-third-party           R
            give-final-ruling                L D R G
            declare-emergency                H L D d C R E
            record-emergency-contact         H L D d C R E
            request-support                  H L D d C R E
            confirm-engineer-eta             H L D d C R E
            inform-customer-of-eta           H L D d C R E
            schedule-shop-entry              H L D d C R E
            record-arrival                   H L D d C R E
            stand-down-emergency             H L D d C R E
            forward-complaint                C
            send-status-report               D d
            send-result-report               D d
            send-progress-report             D d
            notify-major-case                H L D d C R
            link-recurrence                  H L D d C R
            merge-duplicate                  L D d C R S
            undo-merge                       L D d C R S
            split-complaint                  L D d C R S
            undo-split                       L D d C R S
            override-procedure-step          L D R G
            correct-record                   H L D d C R E S
            appeal-decision                  H L D d C R
            decide-appeal                    D R G
            close-complaint                  d
            close-as-unreachable             S
            close-without-agreement          d
            report-closure-to-cac            d
            reopen-complaint                 C S
            withdraw-complaint               H L D d C R
            """;

    private static final Map<String, Role> LETTERS = Map.of(
            "H", Role.HANDLER,
            "L", Role.GROUP_LEADER,
            "D", Role.DEPARTMENT_MANAGER,
            "d", Role.DEALER_CAC_AGENT,
            "C", Role.CAC_AGENT,
            "R", Role.REGIONAL_MANAGER,
            "E", Role.ENGINEER,
            "G", Role.GENERAL_MANAGER,
            "S", Role.SUPERVISOR,
            "I", Role.IMPROVEMENT_TEAM);

    @Test
    void each_step_is_for_these_roles_and_no_others() {
        Map<String, Set<Role>> expected = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] words = line.split(" +");
            Set<Role> roles = EnumSet.noneOf(Role.class);
            Arrays.stream(words).skip(1).map(LETTERS::get).forEach(roles::add);
            expected.put(words[0], roles);
        });
        Map<String, Set<Role>> actual = new TreeMap<>();
        for (Step<?> step : Lifecycle.STEPS) {
            Set<Role> roles = EnumSet.allOf(Role.class);
            roles.removeIf(role -> !catalogue.allows(step.name(), role));
            actual.put(step.name(), roles);
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void no_row_is_for_a_step_that_does_not_exist() {
        Set<String> steps = new HashSet<>();
        Lifecycle.STEPS.forEach(step -> steps.add(step.name()));
        assertThat(steps).containsAll(catalogue.rolesByStep().keySet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_step_without_a_row_is_nobodys(Role role) {
        assertThat(catalogue.allows("fly-to-the-moon", role)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_but_the_customer_reads_cases(Role role) {
        assertThat(catalogue.allowsReading(role)).isEqualTo(role != Role.CUSTOMER);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_whole_log_is_for_those_who_judge_or_connect_and_not_for_those_who_handle(Role role) {
        assertThat(catalogue.allowsReadingLog(role))
                .isEqualTo(Set.of(Role.AUDITOR, Role.SUPERVISOR, Role.IMPROVEMENT_TEAM, Role.ADMINISTRATOR)
                        .contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void figures_over_all_cases_are_not_for_customers_handlers_and_those_who_only_connect(Role role) {
        Set<Role> others = EnumSet.of(Role.CUSTOMER, Role.HANDLER, Role.ADMINISTRATOR);
        assertThat(catalogue.allowsReadingStatistics(role)).isEqualTo(!others.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void personal_words_are_for_those_who_need_them(Role role) {
        Set<Role> others = EnumSet.of(Role.CUSTOMER, Role.IMPROVEMENT_TEAM, Role.ADMINISTRATOR);
        assertThat(catalogue.allowsReadingPersonal(role)).isEqualTo(!others.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void names_of_staff_are_for_those_who_work_with_them_and_those_who_let_them_join(Role role) {
        Set<Role> others = EnumSet.of(Role.CUSTOMER, Role.IMPROVEMENT_TEAM);
        assertThat(catalogue.allowsReadingNamesOfStaff(role)).isEqualTo(!others.contains(role));
    }
}
