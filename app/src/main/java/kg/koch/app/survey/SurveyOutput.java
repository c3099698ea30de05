package kg.koch.app.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.expression.EstimateRequest;
import kg.koch.measure.survey.publish.Verdict;
import kg.koch.measure.survey.publish.Verdict.Decision;
import org.jspecify.annotations.Nullable;

/** Figures as rows. A domain not told apart is {@code _T}, the total. */
final class SurveyOutput {

  private static final String ALL = "_T";

  private final List<String> domains;
  private final TableOutput rows;
  private final boolean publishableOnly;
  private final int[] decisions = new int[Decision.values().length];

  SurveyOutput(SurveySettings settings) {
    Set<String> by = new LinkedHashSet<>();
    settings.requests().forEach(request -> by.addAll(request.by()));
    domains = List.copyOf(by);
    publishableOnly = settings.publishableOnly();
    List<String> columns = new ArrayList<>(List.of("expression", "statistic", "variable"));
    columns.add("category");
    domains.forEach(domain -> columns.add("by_" + domain));
    columns.addAll(
        List.of("respondents", "missing", "degrees_of_freedom", "estimate", "standard_error"));
    columns.addAll(List.of("cv_percent", "lower", "upper", "design_effect"));
    columns.addAll(List.of("decision", "reason", "published"));
    rows = new TableOutput(columns.toArray(String[]::new));
  }

  void add(EstimateRequest request, Estimate estimate, Verdict verdict) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(request.text());
    row.add(request.figure().statistic());
    row.add(request.figure().variable());
    row.add(estimate.category());
    for (String domain : domains) {
      int position = request.by().indexOf(domain);
      row.add(position < 0 ? ALL : estimate.domain().get(position));
    }
    row.add(estimate.respondents());
    row.add(estimate.missing());
    row.add(estimate.degreesOfFreedom());
    boolean withheld = verdict.decision() == Decision.WITHHOLD;
    for (Double number : numbers(estimate)) {
      row.add(withheld && publishableOnly ? null : number);
    }
    row.add(verdict.decision().name().toLowerCase(Locale.ROOT));
    row.add(String.join("; ", verdict.reasons()));
    row.add(withheld ? null : estimate.value());
    rows.row(row.toArray());
    decisions[verdict.decision().ordinal()]++;
  }

  private static List<@Nullable Double> numbers(Estimate estimate) {
    List<@Nullable Double> numbers = new ArrayList<>();
    numbers.add(estimate.value());
    numbers.add(estimate.standardError());
    numbers.add(estimate.coefficientOfVariation());
    numbers.add(estimate.interval().lower());
    numbers.add(estimate.interval().upper());
    numbers.add(estimate.designEffect());
    return numbers;
  }

  TableOutput rows() {
    return rows;
  }

  /** How many figures may be published, flagged, withheld. */
  String summary() {
    return "%d figures to publish, %d with a warning, %d withheld"
        .formatted(
            decisions[Decision.PUBLISH.ordinal()],
            decisions[Decision.FLAG.ordinal()],
            decisions[Decision.WITHHOLD.ordinal()]);
  }
}
