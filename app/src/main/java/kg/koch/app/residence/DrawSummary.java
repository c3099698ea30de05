package kg.koch.app.residence;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.repair.DrawSpread;
import kg.koch.measure.residence.ResidenceDefinition;

/** Migrations by rule over all draws of missing crossings, for people and for programs. */
record DrawSummary(Rules rules, DrawTally tally) {

  private static final List<String> MEASURES = List.of("immigrations", "emigrations", "net");

  /** Says what the draws gave, if there was more than one, and writes the summary if asked to. */
  void tell(Repairs repairs, Consumer<String> notes) throws IOException {
    TableOutput table =
        new TableOutput(
            "rule", "measure", "draws", "mean", "variance_between_draws", "standard_error");
    for (int at = 0; at < rules.definitions().size() && repairs.putsIn(); at++) {
      ResidenceDefinition definition = rules.definitions().get(at);
      for (int measure = 0; measure < MEASURES.size(); measure++) {
        DrawSpread spread = DrawSpread.of(counts(rules.places()[at], measure));
        String name = MEASURES.get(measure);
        table.row(
            definition.name(),
            name,
            spread.draws(),
            spread.mean(),
            spread.variance(),
            spread.standardError());
        if (repairs.draws() > 1) {
          notes.accept(line(definition.name(), name, spread));
        }
      }
    }
    if (repairs.summary() != null) {
      table.write(repairs.summary(), new PrintWriter(Writer.nullWriter()));
    }
  }

  private static String line(String rule, String measure, DrawSpread spread) {
    return String.format(
        Locale.ROOT,
        "%s: %,.1f %s on average over %d draws, variance between draws %,.1f.",
        rule,
        spread.mean(),
        measure,
        spread.draws(),
        spread.variance());
  }

  private long[] counts(int rule, int measure) {
    long[] arrivals = tally.migrations(rule, 1);
    long[] departures = tally.migrations(rule, 0);
    return switch (measure) {
      case 0 -> arrivals;
      case 1 -> departures;
      default -> {
        long[] net = new long[arrivals.length];
        Arrays.setAll(net, draw -> arrivals[draw] - departures[draw]);
        yield net;
      }
    };
  }
}
