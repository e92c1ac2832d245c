package org.redress.lifecycle.kinship;

import org.redress.lifecycle.input.FreeText;

/** Say that this case is one of its own after all. */
public record UndoMerge(FreeText reason) {}
