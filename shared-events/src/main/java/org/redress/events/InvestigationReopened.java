package org.redress.events;

/** Work begins anew, because an appeal was upheld. */
public record InvestigationReopened() implements ProgressEvent {}
