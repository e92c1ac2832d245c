package org.redress.query.history;

import org.redress.events.AppealEvent;
import org.redress.events.AuthorityEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactEvent;
import org.redress.events.DemandEvent;
import org.redress.events.EmergencyEvent;
import org.redress.events.EscalationEvent;
import org.redress.events.InvestigationEvent;
import org.redress.events.KinshipEvent;
import org.redress.events.OwnershipEvent;
import org.redress.events.PreventionEvent;
import org.redress.events.ProcedureEvent;
import org.redress.events.ProfileEvent;
import org.redress.events.ProgressEvent;
import org.redress.events.PromiseEvent;
import org.redress.events.QualityEvent;
import org.redress.events.QuestionEvent;
import org.redress.events.ReportingEvent;
import org.redress.events.RiskEvent;

/** What a line of the drawing of a case is about, from top to bottom. */
enum Lane {
    STATE(60),
    OWNER(93),
    AUTHORITY(117),
    CONTACT(143),
    RECORD(169);

    private final int y;

    Lane(int y) {
        this.y = y;
    }

    /** The height of the line in the drawing. */
    public int y() {
        return y;
    }

    /** On which line an event stands. */
    static Lane of(ComplaintEvent event) {
        return switch (event) {
            case ProgressEvent e -> STATE;
            case OwnershipEvent e -> OWNER;
            case AuthorityEvent e -> AUTHORITY;
            case EscalationEvent e -> AUTHORITY;
            case AppealEvent e -> AUTHORITY;
            case ContactEvent e -> CONTACT;
            case PromiseEvent e -> CONTACT;
            case QuestionEvent e -> CONTACT;
            case DemandEvent e -> RECORD;
            case InvestigationEvent e -> RECORD;
            case PreventionEvent e -> RECORD;
            case EmergencyEvent e -> RECORD;
            case ReportingEvent e -> RECORD;
            case RiskEvent e -> RECORD;
            case KinshipEvent e -> RECORD;
            case ProcedureEvent e -> RECORD;
            case QualityEvent e -> RECORD;
            case ProfileEvent e -> RECORD;
        };
    }
}
