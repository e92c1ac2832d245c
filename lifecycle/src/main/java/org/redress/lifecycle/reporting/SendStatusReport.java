package org.redress.lifecycle.reporting;

import org.redress.lifecycle.input.FreeText;

/** Tell the manufacturer's centre how things stand. */
public record SendStatusReport(FreeText report) {}
