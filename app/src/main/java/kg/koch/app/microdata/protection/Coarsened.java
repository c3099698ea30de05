package kg.koch.app.microdata.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kg.koch.app.disclosure.HierarchyFile;
import kg.koch.app.microdata.protection.ColumnSettings.Coarsening;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.blank.LocalSuppression;
import kg.koch.protect.microdata.recode.Generalisation;
import kg.koch.protect.microdata.recode.InfeasibleException;
import kg.koch.protect.microdata.recode.LatticeSearch;
import kg.koch.protect.microdata.recode.Requirement;
import kg.koch.protect.microdata.recode.UnknownCategoryException;
import kg.koch.protect.microdata.risk.SensitiveRule;
import kg.koch.terms.BadInputException;

/**
 * Quasi-identifiers, made coarser and blanked.
 *
 * @param before as in the file
 * @param generalisations levels of each, after top and bottom coding
 * @param share of records that could be blanked
 * @param found levels chosen
 * @param recoded at these levels
 * @param after blanked too
 * @param blanked cells by column
 */
public record Coarsened(
    List<CategoryColumn> before,
    List<Generalisation> generalisations,
    double share,
    LatticeSearch.Found found,
    List<CategoryColumn> recoded,
    List<CategoryColumn> after,
    List<Long> blanked) {

  /** Tried where settings do not say: from few blanks to one record in five. */
  private static final List<Double> SHARES = List.of(0.01, 0.02, 0.05, 0.1, 0.2);

  /**
   * Makes columns coarser until classes are as the settings want them. Where these do not say what
   * share of records may be blanked, several are tried and the one is taken that loses least of
   * both together.
   *
   * @param columns the quasi-identifiers' names, one or more
   * @param rules by sensitive column
   * @throws BadInputException for a value a hierarchy does not have, or classes that cannot be made
   *     so
   */
  static Coarsened of(
      RecordsFile records,
      MicrodataSettings settings,
      List<String> columns,
      Map<CategoryColumn, List<SensitiveRule>> rules) {
    List<CategoryColumn> before =
        columns.stream().map(name -> CategoryColumn.of(name, records.texts(name))).toList();
    List<Generalisation> generalisations =
        before.stream().map(column -> generalisation(records, settings, column)).toList();
    double[] importance =
        columns.stream().mapToDouble(name -> coarsening(settings, name).importance()).toArray();
    Double share = settings.blankedShare();
    Coarsened best = null;
    BadInputException refusal = null;
    for (double one : share == null ? SHARES : List.of(share)) {
      Requirement requirement = new Requirement(settings.k(), one, rules);
      try {
        LatticeSearch.Found found =
            searched(records, settings, columns, generalisations, requirement);
        Coarsened made = blanked(before, generalisations, importance, requirement, found);
        best = best == null || made.loss(importance) < best.loss(importance) ? made : best;
      } catch (BadInputException infeasible) {
        refusal = infeasible;
      }
    }
    if (best == null) {
      throw Objects.requireNonNull(refusal);
    }
    return best;
  }

  private static Coarsened blanked(
      List<CategoryColumn> before,
      List<Generalisation> generalisations,
      double[] importance,
      Requirement requirement,
      LatticeSearch.Found found) {
    List<CategoryColumn> recoded = new ArrayList<>();
    for (int at = 0; at < generalisations.size(); at++) {
      recoded.add(generalisations.get(at).at(found.levels().get(at)));
    }
    LocalSuppression blanks =
        LocalSuppression.of(
            recoded.stream().map(CategoryColumn::codes).toList(), importance, requirement.size());
    List<CategoryColumn> after = new ArrayList<>();
    for (int at = 0; at < recoded.size(); at++) {
      after.add(recoded.get(at).with(recoded.get(at).categories(), blanks.columns().get(at)));
    }
    return new Coarsened(
        before, generalisations, requirement.share(), found, recoded, after, blanks.blanked());
  }

  /** What levels lose, and blanks of what they leave, weighted by importance. */
  private double loss(double[] importance) {
    double sum = 0;
    for (int at = 0; at < importance.length; at++) {
      double loss = generalisations.get(at).loss(found.levels().get(at));
      double blank = (double) blanked.get(at) / after.get(at).codes().length;
      sum += importance[at] * (loss + (1 - loss) * blank);
    }
    return sum;
  }

  private static Coarsening coarsening(MicrodataSettings settings, String column) {
    return settings.column(column).coarsening();
  }

  private static Generalisation generalisation(
      RecordsFile records, MicrodataSettings settings, CategoryColumn column) {
    Coarsening how = coarsening(settings, column.name());
    CategoryColumn coded = settings.column(column.name()).coding().of(column);
    try {
      if (how.hierarchy() != null) {
        return Generalisation.byHierarchy(
            coded, HierarchyFile.read(column.name(), how.hierarchy()));
      }
      if (!how.intervals().isEmpty()) {
        return Generalisation.byIntervals(coded, how.intervals());
      }
      return how.prefixes().isEmpty()
          ? Generalisation.flat(coded)
          : Generalisation.byPrefixes(coded, how.prefixes());
    } catch (UnknownCategoryException unknown) {
      throw records.fault(
          column.name(),
          coded.text(unknown.code()),
          how.hierarchy() == null
              ? "a number, as intervals need"
              : "a code of the hierarchy " + how.hierarchy(),
          how.hierarchy() == null
              ? "Correct the row, or take the intervals out of the settings."
              : "Add it to the hierarchy, or correct the row.");
    } catch (IllegalArgumentException refused) {
      throw records.fault(
          "for the column '%s' settings that can be used".formatted(column.name()),
          String.valueOf(refused.getMessage()),
          "Correct the settings.");
    }
  }

  private static LatticeSearch.Found searched(
      RecordsFile records,
      MicrodataSettings settings,
      List<String> columns,
      List<Generalisation> generalisations,
      Requirement requirement) {
    double[] importance =
        columns.stream().mapToDouble(name -> coarsening(settings, name).importance()).toArray();
    int[] highest =
        columns.stream()
            .mapToInt(
                name -> {
                  Integer level = coarsening(settings, name).highest();
                  return level == null ? Integer.MAX_VALUE - 1 : level;
                })
            .toArray();
    try {
      return LatticeSearch.of(generalisations, importance, highest, requirement);
    } catch (InfeasibleException infeasible) {
      String message = String.valueOf(infeasible.getMessage());
      int got = message.indexOf("; got ");
      throw records.fault(
          message.substring("Expected ".length(), got),
          message.substring(got + "; got ".length()),
          "Lower k, loosen the rules, raise blanked_share, or allow higher levels.");
    }
  }
}
