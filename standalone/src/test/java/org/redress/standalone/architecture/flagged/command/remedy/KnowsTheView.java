package org.redress.standalone.architecture.flagged.command.remedy;

import org.redress.standalone.architecture.flagged.query.worklist.KnowsTheCommand;

/** A command side that reads a view. */
public record KnowsTheView(KnowsTheCommand view) {}
