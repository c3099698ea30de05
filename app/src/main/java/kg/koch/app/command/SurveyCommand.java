package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.survey.SurveyRun;
import kg.koch.app.survey.SurveySettings;
import kg.koch.measure.survey.expression.ExpressionParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates from a household survey or a mobility-tracking round. */
@Command(
    name = "survey",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Estimates from a sample, with standard error, limits, design effect, and whether the figure"
          + " is fit to be published.",
      "",
      "Reads a table, CSV or Parquet, with a row for each respondent and the columns named by the"
          + " options. An empty field or NA is no answer: the row is left out of that figure and"
          + " counted in missing.",
      "",
      "--estimate, as often as you like:",
      "  FIGURE [by COLUMN, ...] [where COLUMN = VALUE and ...]",
      "  FIGURE: total(x)  mean(x)  count()  proportion(x)  proportion(x = VALUE)  ratio(x, y)",
      "          median(x)  quantile(x, 0.25, 0.75)",
      "  where:  =  !=  <  <=  >  >=; names and values with spaces stand between quotes.",
      "",
      "Writes a row for each figure: expression, statistic, variable, category (of a proportion;"
          + " the share of a quantile), by_COLUMN for each column of a by (_T: not told apart),"
          + " respondents, missing (rows without an answer), degrees_of_freedom (clusters less"
          + " strata), estimate, standard_error, cv_percent, lower, upper, design_effect, decision"
          + " (publish, flag or withhold), reason, published (the estimate, empty when withheld)."
          + " Proportions and ratios are shares, not percent. What cannot be told is empty.",
      ""
    })
final class SurveyCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "FILE", description = "The answers.")
  private Path data = Path.of("");

  @Option(
      names = "--estimate",
      required = true,
      paramLabel = "EXPRESSION",
      description = "What to estimate, such as \"mean(income) by oblast\".")
  private List<String> expressions = List.of();

  @Mixin private SurveyDesignOptions design = new SurveyDesignOptions();

  @Mixin private SurveyTotalsOptions totals = new SurveyTotalsOptions();

  @Mixin private SurveyErrorOptions error = new SurveyErrorOptions();

  @Mixin private SurveyRuleOptions rule = new SurveyRuleOptions();

  @Mixin private OutOption out = new OutOption();

  @Option(
      names = "--weights-out",
      paramLabel = "FILE",
      description =
          "Also write the weights used: line (of the data), weight, and replicate_1, replicate_2,"
              + " ... with --replicates.")
  private @Nullable Path weightsOut;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SurveyRun run = new SurveyRun(OptionRefusal.of(spec, this::settings));
    out.write(run.estimates(spec.commandLine().getErr()::println));
    if (weightsOut != null) {
      run.weights().write(weightsOut);
    }
    return 0;
  }

  private SurveySettings settings() {
    return new SurveySettings(
        data,
        design.columns(),
        totals.totals(),
        error.choice(),
        error.lonely(),
        error.settings(),
        rule.rule(),
        expressions.stream().map(ExpressionParser::parse).toList(),
        rule.publishableOnly());
  }
}
