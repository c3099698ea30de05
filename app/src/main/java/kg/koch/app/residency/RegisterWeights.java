package kg.koch.app.residency;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.residency.SignOdds;
import kg.koch.measure.residency.SignWeights;

/** Weights of the registers: given, or learned from persons whose residence is known. */
public final class RegisterWeights {

  private static final double HEAVIEST = 1000;

  private final SortedMap<String, Double> weights;

  private RegisterWeights(SortedMap<String, Double> weights) {
    this.weights = weights;
  }

  /** Columns register, weight; every register of the signs must have one. */
  public static RegisterWeights given(Path file, Signs signs) {
    SortedMap<String, Double> weights = new TreeMap<>();
    TableFile table = TableFile.read(file, "register", "weight");
    for (TableRow row : table.rows()) {
      double weight = row.notNegative("weight");
      if (weight > HEAVIEST) {
        throw row.fault("weight", "a weight of 1000 at most", "Correct the weight.");
      }
      if (weights.put(row.required("register"), weight) != null) {
        throw row.fault("register", "each register once", "Leave one of the rows out.");
      }
    }
    for (String register : signs.registers()) {
      if (!weights.containsKey(register)) {
        throw table.fault(
            "a weight for every register of the signs",
            "none for " + register,
            "Add the register, with weight 0 if it says nothing.");
      }
    }
    return new RegisterWeights(weights);
  }

  /** Columns person, resident (1 or 0); their signs of one year are compared. */
  public static RegisterWeights learned(Path file, int year, Signs signs) {
    TableFile table = TableFile.read(file, "person", "resident");
    Map<String, Boolean> known = new HashMap<>();
    for (TableRow row : table.rows()) {
      boolean resident = row.oneOf("resident", Set.of("0", "1")).equals("1");
      if (known.put(row.required("person"), resident) != null) {
        throw row.fault("person", "each person once", "Leave one of the rows out.");
      }
    }
    Map<String, SignOdds> odds = new TreeMap<>();
    for (String register : signs.registers()) {
      odds.put(
          register,
          MethodRefusal.in(
              table, "", "Name persons of both kinds.", () -> odds(register, known, year, signs)));
    }
    return new RegisterWeights(
        MethodRefusal.in(
            table,
            "year " + year,
            "Check the year and which persons are known.",
            () -> SignWeights.of(odds)));
  }

  private static SignOdds odds(String register, Map<String, Boolean> known, int year, Signs signs) {
    long[] all = new long[2];
    long[] seen = new long[2];
    known.forEach(
        (person, resident) -> {
          int group = resident ? 1 : 0;
          all[group]++;
          seen[group] += signs.of(person, year).contains(register) ? 1 : 0;
        });
    return new SignOdds(all[1], seen[1], all[0], seen[0]);
  }

  double sum(Set<String> registers) {
    return registers.stream().mapToDouble(weights::get).sum();
  }

  /** Columns register, weight. */
  public TableOutput table() {
    TableOutput output = new TableOutput("register", "weight");
    weights.forEach(output::row);
    return output;
  }
}
