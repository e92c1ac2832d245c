package org.redress.events;

/** The engineer has said what is technically the matter. Source: M-10, SC-08. */
public record TechnicalAppraisalRecorded(String appraisal, Personal finding) implements InvestigationEvent {}
