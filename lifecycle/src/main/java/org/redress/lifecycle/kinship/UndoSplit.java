package org.redress.lifecycle.kinship;

import org.redress.lifecycle.input.FreeText;

/** Say that this case belongs to the one that it was split off from after all. */
public record UndoSplit(FreeText reason) {}
