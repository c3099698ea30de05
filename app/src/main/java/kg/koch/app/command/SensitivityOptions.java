package kg.koch.app.command;

import java.util.ArrayList;
import java.util.List;
import kg.koch.protect.sensitivity.Dominance;
import kg.koch.protect.sensitivity.FewContributors;
import kg.koch.protect.sensitivity.PriorPosterior;
import kg.koch.protect.sensitivity.SensitivityRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which cells give a contributor away. */
final class SensitivityOptions {

  @Option(
      names = "--dominance",
      paramLabel = "n,k",
      converter = Pair.OfDominance.class,
      description =
          "Sensitive if the n largest contributors give more than k per cent; repeat for several.")
  private List<Dominance> dominance = new ArrayList<>();

  @Option(
      names = "--p-percent",
      paramLabel = "P",
      description =
          "Sensitive if the second largest contributor can calculate the largest to within P per"
              + " cent.")
  private @Nullable Double percent;

  @Option(
      names = "--p-q",
      paramLabel = "P,Q",
      converter = Pair.OfPriorPosterior.class,
      description =
          "The same for one who knows every contribution to within Q per cent beforehand.")
  private @Nullable PriorPosterior priorPosterior;

  @Option(
      names = "--min-contributors",
      paramLabel = "N",
      description = "Sensitive if fewer than N contribute.")
  private @Nullable Integer fewest;

  @Option(
      names = "--range",
      defaultValue = "10",
      paramLabel = "P",
      description =
          "How far from a cell of fewer contributors an attacker must stay, in per cent of it"
              + " (default: ${DEFAULT-VALUE}); the other rules say so themselves.")
  private double range;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * The rules that were named, as one.
   *
   * @throws ParameterException if none was, or a number makes no sense
   */
  SensitivityRule rule() {
    List<SensitivityRule> rules = new ArrayList<>(dominance);
    if (percent != null) {
      double p = percent;
      rules.add(OptionRefusal.of(command, () -> PriorPosterior.percent(p)));
    }
    if (priorPosterior != null) {
      rules.add(priorPosterior);
    }
    if (fewest != null) {
      int n = fewest;
      rules.add(OptionRefusal.of(command, () -> new FewContributors(n, range)));
    }
    if (rules.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Expected one rule or more of --dominance, --p-percent, --p-q, --min-contributors; got"
              + " none");
    }
    return SensitivityRule.anyOf(rules);
  }

  /** Two numbers of a rule. */
  private record Pair(double first, double second) {

    static Pair of(String text, String names) {
      String[] parts = text.split(",", -1);
      try {
        if (parts.length == 2) {
          return new Pair(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        }
      } catch (NumberFormatException none) {
        // said below, as for every other text that is no pair
      }
      throw new TypeConversionException("expected two numbers " + names + "; got " + text);
    }

    /** One or two contributors, per cent. */
    static final class OfDominance implements ITypeConverter<Dominance> {

      @Override
      public Dominance convert(String text) {
        Pair pair = of(text, "n,k such as 1,80");
        if (pair.first != Math.rint(pair.first)) {
          throw new TypeConversionException("expected a whole number of contributors; got " + text);
        }
        try {
          return new Dominance((int) pair.first, pair.second);
        } catch (IllegalArgumentException refused) {
          throw new TypeConversionException(refused.getMessage());
        }
      }
    }

    /** Per cent afterwards, per cent beforehand. */
    static final class OfPriorPosterior implements ITypeConverter<PriorPosterior> {

      @Override
      public PriorPosterior convert(String text) {
        Pair pair = of(text, "P,Q such as 10,50");
        try {
          return new PriorPosterior(pair.first, pair.second);
        } catch (IllegalArgumentException refused) {
          throw new TypeConversionException(refused.getMessage());
        }
      }
    }
  }
}
