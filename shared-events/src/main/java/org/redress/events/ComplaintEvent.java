package org.redress.events;

/** Everything that can happen to one complaint; one sealed family per region of its state. */
public sealed interface ComplaintEvent
        permits ProgressEvent,
                OwnershipEvent,
                DemandEvent,
                InvestigationEvent,
                ContactEvent,
                PromiseEvent,
                PreventionEvent,
                AuthorityEvent,
                EscalationEvent,
                AppealEvent,
                EmergencyEvent,
                ReportingEvent,
                RiskEvent,
                QuestionEvent,
                KinshipEvent,
                ProcedureEvent,
                QualityEvent,
                ProfileEvent {}
