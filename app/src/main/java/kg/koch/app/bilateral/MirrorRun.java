package kg.koch.app.bilateral;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.mirror.CorridorEstimate;
import kg.koch.measure.mirror.CorridorPosterior;
import kg.koch.measure.mirror.FlowPrior;
import kg.koch.measure.mirror.MirrorAdjustment;
import kg.koch.measure.mirror.MirrorReport;
import kg.koch.measure.mirror.ReportingFactors;
import kg.koch.measure.mirror.Weighting;
import org.jspecify.annotations.Nullable;

/** Brings the reports of both sides together and lays the result out for writing. */
public final class MirrorRun {

  private final MirrorReports reports;
  private final Consumer<String> say;

  /**
   * @param say where remarks go
   */
  public MirrorRun(MirrorReports reports, Consumer<String> say) {
    this.reports = reports;
    this.say = say;
  }

  /**
   * Flows and, where the method has them, factors.
   *
   * @param flows a row a pair of countries
   * @param factors a row a country; null for the Bayesian method
   */
  public record Outcome(TableOutput flows, @Nullable TableOutput factors) {}

  /**
   * Factors by least squares, and flows adjusted with them.
   *
   * @param fixed country whose immigration sets the scale; null takes the first destination
   */
  public Outcome adjusted(Weighting weighting, @Nullable String fixed) {
    String country = fixed == null ? first() : fixed;
    ReportingFactors factors =
        MethodRefusal.in(
            reports.files(),
            "Fix a country that reports beside its partners, or leave out those that do not.",
            () -> MirrorAdjustment.fit(reports.all(), country, weighting));
    TableOutput out =
        new TableOutput(
            "orig",
            "dest",
            "reported_by_destination",
            "reported_by_origin",
            "adjusted_by_destination",
            "adjusted_by_origin",
            "estimate");
    for (MirrorReport report : reports.all()) {
      ReportingFactors.Adjusted adjusted = factors.adjust(report);
      out.row(
          report.origin(),
          report.destination(),
          report.byDestination(),
          report.byOrigin(),
          adjusted.byDestination(),
          adjusted.byOrigin(),
          adjusted.estimate());
    }
    return new Outcome(out, table(factors));
  }

  private String first() {
    String first = reports.all().get(0).destination();
    say.accept(
        "No --fixed: all figures are on the scale of immigration into "
            + first
            + ", the first destination of the file. Name the country that counts best.");
    return first;
  }

  private TableOutput table(ReportingFactors factors) {
    Set<String> countries = new LinkedHashSet<>();
    for (MirrorReport report : reports.all()) {
      countries.addAll(List.of(report.origin(), report.destination()));
    }
    TableOutput out = new TableOutput("country", "immigration_factor", "emigration_factor");
    for (String country : countries.stream().sorted().toList()) {
      out.row(country, factors.immigration().get(country), factors.emigration().get(country));
    }
    return out;
  }

  /** Median and 95 % interval of each flow. */
  public Outcome posterior(MirrorPriors priors, FlowPrior flow) {
    TableOutput out =
        new TableOutput(
            "orig",
            "dest",
            "reported_by_destination",
            "reported_by_origin",
            "median",
            "lower",
            "upper");
    for (MirrorReport report : reports.all()) {
      CorridorEstimate estimate = reports.isSilent(report) ? null : posterior(report, priors, flow);
      out.row(
          report.origin(),
          report.destination(),
          report.byDestination(),
          report.byOrigin(),
          estimate == null ? null : estimate.median(),
          estimate == null ? null : estimate.lower(),
          estimate == null ? null : estimate.upper());
    }
    return new Outcome(out, null);
  }

  private CorridorEstimate posterior(MirrorReport report, MirrorPriors priors, FlowPrior flow) {
    return MethodRefusal.in(
        priors.fileOr(reports.files()),
        "Lower the variations in the priors, or name --flow-mean.",
        () ->
            CorridorPosterior.of(
                report,
                priors.immigration(report.destination()),
                priors.emigration(report.origin()),
                flow));
  }
}
