package kg.koch.measure.survey.expression;

import java.util.List;

/**
 * A figure, for which domains, about which rows.
 *
 * @param text as it was written
 * @param by variables whose every combination of values is a domain; none for one domain
 * @param where conditions that all must hold; none for all rows
 */
public record EstimateRequest(String text, Figure figure, List<String> by, List<Condition> where) {

  public EstimateRequest {
    by = List.copyOf(by);
    where = List.copyOf(where);
  }
}
