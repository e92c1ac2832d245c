package org.redress.lifecycle.reporting;

import org.redress.lifecycle.input.FreeText;

/** Tell the manufacturer's centre the result. */
public record SendResultReport(FreeText report) {}
