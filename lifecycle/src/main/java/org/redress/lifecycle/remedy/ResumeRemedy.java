package org.redress.lifecycle.remedy;

/** Record that the reason to wait is gone. */
public record ResumeRemedy() {}
