package org.redress.query.casefile;

import org.redress.query.upkeep.View;

/** What upkeep knows of the case file. */
final class CaseFileView {

    /** Goes into the annotation that names the processor. */
    static final String NAME = "case-file";

    static final View VIEW = new View(NAME, 2);

    private CaseFileView() {}
}
