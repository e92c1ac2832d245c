package org.redress.events;

/** The engineer was asked what is technically the matter. Source: M-10. */
public record TechnicalAppraisalRequested(String appraisal, Personal question) implements InvestigationEvent {}
