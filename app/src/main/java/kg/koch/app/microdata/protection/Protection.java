package kg.koch.app.microdata.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.Classes;
import kg.koch.protect.microdata.NumberColumn;
import kg.koch.protect.microdata.profile.ColumnRole;
import kg.koch.protect.microdata.risk.SensitiveRule;
import org.jspecify.annotations.Nullable;

/**
 * A file, protected, and what that did.
 *
 * @param settings used
 * @param records how many
 * @param coarsened quasi-identifiers; null without any
 * @param before risk of the file as it came
 * @param after risk of the file as it goes out
 * @param sensitiveBefore in the classes of the file as it came
 * @param sensitiveAfter in those of the file as it goes out
 * @param table what is published
 * @param synthetic records of nobody; null where none are asked for
 */
public record Protection(
    MicrodataSettings settings,
    int records,
    @Nullable Coarsened coarsened,
    RiskFigures before,
    RiskFigures after,
    List<SensitiveFigures> sensitiveBefore,
    List<SensitiveFigures> sensitiveAfter,
    ChangedNumbers numbers,
    ChangedCategories categories,
    TableOutput table,
    @Nullable SyntheticFile synthetic) {

  /**
   * Protects.
   *
   * @throws kg.koch.terms.BadInputException where the file does not go with the settings
   */
  public static Protection of(RecordsFile file, MicrodataSettings settings) {
    return new Making(file.orderedBy(published(file, settings)), settings).made();
  }

  /** Published columns by name, that of households last: its numbers mean nothing. */
  private static List<String> published(RecordsFile file, MicrodataSettings settings) {
    return file.columns().stream()
        .filter(column -> settings.column(column).role().isPublished())
        .sorted(
            Comparator.<String, Boolean>comparing(
                    column -> settings.column(column).role() == ColumnRole.HOUSEHOLD)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static final class Making {

    private final RecordsFile file;
    private final MicrodataSettings settings;
    private final Map<String, List<SensitiveRule>> rules = new TreeMap<>();

    Making(RecordsFile file, MicrodataSettings settings) {
      this.file = file;
      this.settings = settings;
    }

    Protection made() {
      List<CategoryColumn> sensitive =
          settings.of(ColumnRole.SENSITIVE).stream()
              .map(name -> CategoryColumn.of(name, file.texts(name)))
              .toList();
      Coarsened coarsened = coarsened(sensitive);
      List<CategoryColumn> quasiBefore = coarsened == null ? List.of() : coarsened.before();
      List<CategoryColumn> quasiAfter = coarsened == null ? List.of() : coarsened.after();
      RiskFigures.Beside beside = beside();
      Classes before = classes(quasiBefore);
      Classes after = classes(quasiAfter);
      List<SensitiveFigures> figuresBefore = new ArrayList<>();
      List<SensitiveFigures> figuresAfter = new ArrayList<>();
      List<CategoryColumn> kept = new ArrayList<>();
      for (CategoryColumn column : sensitive) {
        long[] overall = SensitiveFigures.overall(column);
        CategoryColumn blanked = SensitiveFigures.blanked(column, after, rules(column));
        long count = blanked.counts()[0] - column.counts()[0];
        figuresBefore.add(SensitiveFigures.of(column, before, overall, 0));
        figuresAfter.add(SensitiveFigures.of(blanked, after, overall, count));
        kept.add(ChangedCategories.drawn(file, settings, blanked));
      }
      ChangedNumbers numbers = ChangedNumbers.of(file, settings);
      ChangedCategories categories = ChangedCategories.of(file, settings);
      List<CategoryColumn> all = new ArrayList<>(quasiAfter);
      all.addAll(kept);
      all.addAll(categories.after());
      return new Protection(
          coarsened == null ? settings : settings.withBlankedShare(coarsened.share()),
          file.size(),
          coarsened,
          RiskFigures.of(quasiBefore, file.size(), settings, beside),
          RiskFigures.of(quasiAfter, file.size(), settings, beside),
          figuresBefore,
          figuresAfter,
          numbers,
          categories,
          table(all, numbers),
          synthetic(all, numbers));
    }

    private List<SensitiveRule> rules(CategoryColumn column) {
      return rules.getOrDefault(column.name(), List.of());
    }

    private Classes classes(List<CategoryColumn> columns) {
      return Classes.of(columns.stream().map(CategoryColumn::codes).toList(), file.size());
    }

    private @Nullable Coarsened coarsened(List<CategoryColumn> sensitive) {
      Map<CategoryColumn, List<SensitiveRule>> byColumn = new HashMap<>();
      for (CategoryColumn column : sensitive) {
        List<SensitiveRule> ofColumn;
        try {
          ofColumn =
              settings.column(column.name()).limits().rules(SensitiveFigures.overall(column));
        } catch (IllegalArgumentException refused) {
          throw ChangedNumbers.refused(file, column.name(), refused);
        }
        if (!ofColumn.isEmpty()) {
          rules.put(column.name(), ofColumn);
          byColumn.put(column, ofColumn);
        }
      }
      List<String> quasi = settings.of(ColumnRole.QUASI_IDENTIFIER);
      return quasi.isEmpty() ? null : Coarsened.of(file, settings, quasi, byColumn);
    }

    private RiskFigures.Beside beside() {
      double[] weights = new double[file.size()];
      Arrays.fill(weights, 1);
      OptionalDouble population = OptionalDouble.empty();
      for (String name : settings.of(ColumnRole.WEIGHT)) {
        weights = weights(name);
        population = OptionalDouble.of(Math.max(file.size(), Arrays.stream(weights).sum()));
      }
      if (settings.population() != null) {
        population = OptionalDouble.of(population(settings.population()));
        if (settings.of(ColumnRole.WEIGHT).isEmpty()) {
          Arrays.fill(weights, settings.population() / file.size());
        }
      }
      Classes households = null;
      for (String name : settings.of(ColumnRole.HOUSEHOLD)) {
        households =
            Classes.of(List.of(CategoryColumn.of(name, file.texts(name)).codes()), file.size());
      }
      return new RiskFigures.Beside(weights, households, population);
    }

    private double population(double persons) {
      if (persons < file.size()) {
        throw file.fault(
            "a population of at least %d persons, the records".formatted(file.size()),
            TableOutput.number(persons),
            "Correct population in the settings.");
      }
      return persons;
    }

    private double[] weights(String name) {
      NumberColumn column = ChangedNumbers.number(file, name);
      for (int row = 0; row < file.size(); row++) {
        if (column.isMissing(row) || column.values()[row] <= 0) {
          throw file.fault(name, file.texts(name).get(row), "a weight above 0", "Correct the row.");
        }
      }
      return column.values();
    }

    private TableOutput table(List<CategoryColumn> columns, ChangedNumbers numbers) {
      PublishedRecords published = new PublishedRecords();
      columns.forEach(published::put);
      numbers.after().forEach(published::put);
      settings
          .of(ColumnRole.HOUSEHOLD)
          .forEach(name -> published.putHouseholds(name, file.texts(name)));
      return published.table(file.columns());
    }

    /** Without weights: records of nobody stand for nobody. */
    private @Nullable SyntheticFile synthetic(
        List<CategoryColumn> columns, ChangedNumbers changed) {
      List<NumberColumn> numbers =
          changed.after().stream()
              .filter(column -> settings.column(column.name()).role() == ColumnRole.NUMBER)
              .toList();
      boolean isEmpty = columns.isEmpty() && numbers.isEmpty();
      return settings.isSynthetic() && !isEmpty
          ? SyntheticFile.of(
              columns, numbers, file.columns(), ChangedNumbers.seed(settings, SyntheticFile.LABEL))
          : null;
    }
  }
}
