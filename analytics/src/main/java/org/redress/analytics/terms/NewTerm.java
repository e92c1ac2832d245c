package org.redress.analytics.terms;

/**
 * A word or a phrase that more of the recent texts have than of the earlier ones.
 *
 * @param term in lower case
 * @param recent texts that have it
 * @param earlier texts that have it
 * @param logLikelihood by how much its share rose (Dunning's G², by texts)
 * @param probability that a term rises so much by chance, times the terms that were compared (Bonferroni); at most 1
 */
public record NewTerm(String term, int recent, int earlier, double logLikelihood, double probability) {}
