package org.redress.standalone.architecture.flagged.query.worklist;

import org.redress.standalone.architecture.flagged.command.remedy.KnowsTheView;

/** A view that knows the command side; with it, a cycle. */
public record KnowsTheCommand(KnowsTheView command) {}
