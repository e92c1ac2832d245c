package org.redress.lifecycle.acknowledgement;

import org.redress.lifecycle.input.FreeText;

/** Record that we apologised once more and thanked for the complaint (P-01 steps 5 and 6). */
public record RecordSecondApologyAndThanks(FreeText apology, FreeText thanks) {}
