package org.redress.lifecycle.reporting;

import org.redress.lifecycle.input.FreeText;

/** Tell the manufacturer's centre how a long case goes on. */
public record SendProgressReport(FreeText report) {}
