package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.remittance.RemittanceAllocation;
import kg.koch.measure.remittance.RemittanceAllocation.Corridor;
import kg.koch.measure.remittance.RemittanceAllocation.Weighting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Remittances by the country they come from. */
@Command(
    name = "remittances",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shares a total of remittances out over the countries where migrants are (Ratha and Shaw"
          + " 2007).",
      "",
      "Reads country (where migrants are), migrants (persons, 0 or more), income (per head there, in"
          + " the currency of --home-income, above 0).",
      "",
      "Writes country, migrants, income, remittance (what a migrant sends by the third weighting),"
          + " share_1 and amount_1 (by migrants), share_2 and amount_2 (by migrants and income there),"
          + " share_3 and amount_3 (by migrants and remittance). Shares add up to 1, amounts to the"
          + " total.",
      ""
    })
final class RemittancesCommand implements Callable<Integer> {

  @Option(
      names = "--migrants",
      required = true,
      paramLabel = "FILE",
      description = "Migrants by country, .csv or .parquet.")
  private Path migrants = Path.of("");

  @Option(
      names = "--home-income",
      required = true,
      paramLabel = "Y",
      description = "Income per head at home.")
  private double homeIncome;

  @Option(
      names = "--total",
      required = true,
      paramLabel = "R",
      description = "Remittances to share out, in any unit.")
  private double total;

  @Option(
      names = "--beta",
      paramLabel = "B",
      description = "How what is sent rises with income, 0 to 1 (${DEFAULT-VALUE}).")
  private double beta = RemittanceAllocation.USUAL_BETA;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    RemittanceAllocation allocation = allocation();
    TableFile table = TableFile.read(migrants, "country", "migrants", "income");
    List<Corridor> corridors = corridors(table);
    List<double[]> shares = new ArrayList<>();
    for (Weighting weighting : Weighting.values()) {
      shares.add(
          MethodRefusal.in(
              table,
              "",
              "Give the migrants of a country or more.",
              () -> allocation.shares(corridors, weighting)));
    }
    write(table, allocation, corridors, shares);
    return 0;
  }

  private RemittanceAllocation allocation() {
    if (!(total >= 0) || Double.isInfinite(total)) {
      throw new ParameterException(
          spec.commandLine(), "Expected a total of 0 or more; got " + total);
    }
    return OptionRefusal.of(spec, () -> new RemittanceAllocation(homeIncome, beta));
  }

  private static List<Corridor> corridors(TableFile table) {
    Set<String> seen = new HashSet<>();
    List<Corridor> corridors = new ArrayList<>();
    for (TableRow row : table.rows()) {
      if (!seen.add(row.required("country"))) {
        throw row.fault("country", "each country once", "Add the rows of the country up.");
      }
      corridors.add(new Corridor(row.notNegative("migrants"), row.positive("income")));
    }
    return corridors;
  }

  private void write(
      TableFile table,
      RemittanceAllocation allocation,
      List<Corridor> corridors,
      List<double[]> shares)
      throws IOException {
    TableOutput output =
        new TableOutput(
            "country",
            "migrants",
            "income",
            "remittance",
            "share_1",
            "amount_1",
            "share_2",
            "amount_2",
            "share_3",
            "amount_3");
    for (int row = 0; row < corridors.size(); row++) {
      Corridor corridor = corridors.get(row);
      output.row(
          table.rows().get(row).text("country"),
          corridor.migrants(),
          corridor.income(),
          allocation.remittance(corridor),
          shares.get(0)[row],
          shares.get(0)[row] * total,
          shares.get(1)[row],
          shares.get(1)[row] * total,
          shares.get(2)[row],
          shares.get(2)[row] * total);
    }
    out.write(output);
  }
}
