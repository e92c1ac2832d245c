package org.redress.benchmarks;

/** Something that is measured, and knows afterwards whether it kept what it promised. */
interface Service extends AutoCloseable {
    /**
     * Looks whether it kept what it promised.
     *
     * @throws org.redress.benchmarks.machine.Refused when work that was answered is not there, or is there twice
     */
    void check();

    @Override
    void close();
}
