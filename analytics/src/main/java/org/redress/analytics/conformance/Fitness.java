package org.redress.analytics.conformance;

import java.util.Collection;

/**
 * How well a log fits a net, over all cases that could be aligned.
 *
 * @param cases aligned
 * @param notAligned cases for which no answer was found
 * @param fitting cases that the net allows as they are
 * @param cost of all alignments together
 * @param worst what the costs could have been at most
 * @param averageOfTraces the mean of the cases' fitness; 1 without any
 */
public record Fitness(long cases, long notAligned, long fitting, long cost, long worst, double averageOfTraces) {

    /** An alignment, and the number of cases that it is of. */
    public record Counted(Alignment alignment, long cases) {}

    public static Fitness of(Collection<Counted> alignments) {
        long cases = 0;
        long notAligned = 0;
        long fitting = 0;
        long cost = 0;
        long worst = 0;
        double sum = 0;
        for (Counted counted : alignments) {
            switch (counted.alignment) {
                case Alignment.Found found -> {
                    cases += counted.cases;
                    fitting += found.isFit() ? counted.cases : 0;
                    cost += found.cost() * counted.cases;
                    worst += found.worst() * counted.cases;
                    sum += found.fitness() * counted.cases;
                }
                case Alignment.NoWay none -> notAligned += counted.cases;
                case Alignment.TooManyStates tooMany -> notAligned += counted.cases;
            }
        }
        return new Fitness(cases, notAligned, fitting, cost, worst, cases == 0 ? 1 : sum / cases);
    }

    /** Of the log as a whole: long cases weigh more. */
    public double ofLog() {
        return worst == 0 ? 1 : 1 - (double) cost / worst;
    }
}
