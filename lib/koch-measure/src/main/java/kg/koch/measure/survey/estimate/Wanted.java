package kg.koch.measure.survey.estimate;

/**
 * One figure to be made: a statistic in a domain.
 *
 * @param domain its rows, answered or not
 * @param category of a proportion; empty otherwise
 * @param statistic about the rows that answered
 */
record Wanted(Domain domain, String category, Statistic statistic) {

  int respondents(double[] weights) {
    return Domain.count(statistic.members(), weights);
  }

  int missing(double[] weights) {
    return Domain.count(domain.members(), weights) - respondents(weights);
  }
}
