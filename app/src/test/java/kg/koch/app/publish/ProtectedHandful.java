package kg.koch.app.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDimensions;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.protect.CellKeyPerturbation;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.Protection;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/** A made-up run of one delivery and table F1 in seven cells, with the ledger's steps behind it. */
final class ProtectedHandful {

  private static final List<String> TOTAL =
      List.of("2024", "12of16", "CONFIRMED", "KG", "_T", "_T", "_T");

  private ProtectedHandful() {}

  static ProtectedTables in(Ledger ledger, Catalog catalog) {
    Step collected =
        step(
            ledger,
            "1-collected",
            List.of(),
            Map.of("source", "border-crossings", "period", "2024-03", "sha256", "ab".repeat(32)),
            Map.of("version", 1, "fileName", "2024-03.csv", "lines", 101));
    Step checked =
        step(
            ledger,
            "2-checked",
            List.of(collected.record().id()),
            Map.of(),
            Map.of(
                "received", 100,
                "accepted", 97,
                "rejected", 3,
                "refused", false,
                "findingsByRule", Map.of("code-list", 2, "pin-structure", 1)));
    Step linked =
        step(
            ledger,
            "3-linked",
            List.of(checked.record().id()),
            Map.of("linkage-key", "0123"),
            Map.of("border-crossings.unlinked.pin-in-no-register", 4, "persons", 50));
    Step measured =
        step(
            ledger,
            "4-measured",
            List.of(linked.record().id()),
            Map.of(),
            Map.of("persons", 50, "cells", Map.of("F1", 7)));
    Step protectedStep =
        step(ledger, "5-protected", List.of(measured.record().id()), Map.of(), Map.of());
    return new ProtectedTables(
        protectedStep.record().id(),
        protectedStep.folder(),
        List.of(returned(catalog)),
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2026, 1, 1),
        protectedStep.record().facts());
  }

  private static Step step(
      Ledger ledger,
      String folder,
      List<String> inputs,
      Map<String, String> parameters,
      Map<String, Object> facts) {
    SortedMap<String, Object> found = new TreeMap<>(facts);
    return ledger.run(folder, inputs, new TreeMap<>(parameters), into -> found);
  }

  /**
   * 40 returned in 2024: 38 of them to Leilek district of Batken region, 2 to Bishkek; 1 of them
   * from Korea.
   */
  private static ProtectedTable returned(Catalog catalog) {
    List<Dimension> axes =
        new TableDimensions(catalog).of(catalog.table("F1"), List.of("2023", "2024"));
    CountTable counts =
        new CountTable(
            "F1",
            axes,
            positions(
                axes,
                TOTAL,
                with(3, "KG05"),
                with(3, "KG05236"),
                with(3, "KG11"),
                with(4, "KOR"),
                with(5, "F"),
                with(5, "M")),
            new long[] {40, 38, 38, 2, 1, 20, 20},
            new int[] {11, 12, 12, 13, 14, 15, 16});
    return new Protection(
            new FrequencyThreshold(3),
            new CellKeyPerturbation(new PerturbationTable(PerturbationParameters.DEFAULT)))
        .protect(counts);
  }

  private static List<String> with(int axis, String code) {
    List<String> codes = new java.util.ArrayList<>(TOTAL);
    codes.set(axis, code);
    return codes;
  }

  @SafeVarargs
  private static int[] positions(List<Dimension> axes, List<String>... cells) {
    int[] positions = new int[cells.length * axes.size()];
    for (int cell = 0; cell < cells.length; cell++) {
      for (int axis = 0; axis < axes.size(); axis++) {
        positions[cell * axes.size() + axis] = axes.get(axis).position(cells[cell].get(axis));
      }
    }
    return positions;
  }
}
