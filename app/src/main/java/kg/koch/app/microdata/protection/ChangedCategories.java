package kg.koch.app.microdata.protection;

import java.util.ArrayList;
import java.util.List;
import kg.koch.app.microdata.protection.ColumnSettings.Change;
import kg.koch.app.microdata.protection.ColumnSettings.Method;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.perturb.InvariantPram;
import kg.koch.protect.microdata.profile.ColumnRole;

/** Columns of categories before and after they were drawn anew, in the order of the file. */
public record ChangedCategories(List<CategoryColumn> before, List<CategoryColumn> after) {

  static ChangedCategories of(RecordsFile records, MicrodataSettings settings) {
    List<CategoryColumn> before = new ArrayList<>();
    List<CategoryColumn> after = new ArrayList<>();
    for (String name : settings.of(ColumnRole.CATEGORY)) {
      CategoryColumn column = CategoryColumn.of(name, records.texts(name));
      before.add(column);
      after.add(drawn(records, settings, column));
    }
    return new ChangedCategories(before, after);
  }

  /** The column, drawn anew where the settings say so. */
  static CategoryColumn drawn(
      RecordsFile records, MicrodataSettings settings, CategoryColumn column) {
    Change change = settings.column(column.name()).change();
    if (change.method() != Method.PRAM) {
      return column;
    }
    try {
      return InvariantPram.of(
          column, change.amount(), ChangedNumbers.seed(settings, column.name()));
    } catch (IllegalArgumentException refused) {
      throw ChangedNumbers.refused(records, column.name(), refused);
    }
  }
}
