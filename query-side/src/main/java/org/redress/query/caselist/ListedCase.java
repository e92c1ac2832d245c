package org.redress.query.caselist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.PersonId;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.lifecycle.state.Stage;

/**
 * One line of the case list as it is answered; what is null is not recorded.
 *
 * @param receivedAt an ISO instant or date
 * @param product what a source says it is about, also {@code issue} and {@code response}
 * @param severity by its codes, or by the marks that it bears
 * @param riskFlags the marks alone
 * @param escalationLevel 0 with the handler, up to 4 with the general manager
 * @param authorizationPending whether a draft waits for a grant
 * @param openSince from when its days count, the earlier receipts of its kin included
 * @param version sequence of the last event in it
 * @param position of that event in the log
 * @param receivedOrder where the line stands in the list
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ListedCase(
        String id,
        String caseNumber,
        Stage status,
        @Nullable Channel channel,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String response,
        @Nullable String receivedAt,
        Occurred.Precision receivedPrecision,
        @Nullable PersonId owner,
        @Nullable UnitId unit,
        List<ComplaintType> types,
        List<Severity> severity,
        List<Severity> riskFlags,
        int escalationLevel,
        boolean authorizationPending,
        @Nullable Instant openSince,
        long version,
        long position,
        @JsonIgnore Instant receivedOrder) {

    CaseListQuery.Cursor cursor() {
        return new CaseListQuery.Cursor(receivedOrder, id);
    }
}
