package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.SurnameComparison;
import kg.koch.link.group.Grouping;
import kg.koch.link.group.Groupings;
import kg.koch.link.profile.ColumnProfile;
import kg.koch.link.profile.Comparisons;
import kg.koch.link.profile.FurtherNames;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Records ready to be compared, and what they were told to hold.
 *
 * @param profiles one a column, in the order of the file
 * @param groupings by which a report compares records
 * @param sources the source each record is from; null where none was declared
 */
record PreparedRecords(
    Records records,
    RecordOrder order,
    List<Comparison> comparisons,
    List<ColumnProfile> profiles,
    List<Grouping> groupings,
    @Nullable FoldedColumn sources) {

  /** Distinct values of a column that takes no part up to which it still groups records. */
  private static final int FEW = 1_000;

  private static final RawColumn NONE = new RawColumn("", new ValuesBuilder().build(), new int[0]);

  static PreparedRecords of(LinkageInput input, LinkageSettings settings) {
    RecordOrder order = RecordOrder.of(input.ids(), input.left());
    List<ColumnProfile> profiles = new ArrayList<>();
    List<FoldedColumn> folded = new ArrayList<>();
    List<Grouping> groupings = new ArrayList<>();
    FoldedColumn sources = null;
    List<RawColumn> columns = input.takeColumns();
    for (int at = 0; at < columns.size(); at++) {
      RawColumn column = columns.set(at, NONE);
      ColumnProfile told = ColumnProfile.of(column);
      ColumnProfile profile = profile(told, settings.kinds());
      profiles.add(profile);
      if (profile.kind() != FieldKind.IGNORED) {
        FoldedColumn values = column.folded(profile.kind(), order);
        folded.add(values);
        groupings.addAll(Groupings.of(column, values, order));
      } else if (told.kind() != FieldKind.IGNORED && told.distinct() <= FEW) {
        groupings.addAll(Groupings.of(column, column.folded(told.kind(), order), order));
      }
      if (column.name().equals(settings.source())) {
        sources = column.folded(FieldKind.CODE, order);
      }
    }
    requireUsable(settings, sources, folded, profiles);
    Records records = Records.of(FurtherNames.cutDown(folded), input.size(), input.left());
    return new PreparedRecords(
        records, order, Comparisons.of(records), profiles, groupings, sources);
  }

  /** The same records as a trained linkage reads them: its columns in its order, nothing told. */
  static PreparedRecords of(LinkageInput input, Trained trained) {
    RecordOrder order = RecordOrder.of(input.ids(), input.left());
    TrainedColumns read = TrainedColumns.of(trained, input, order);
    List<FoldedColumn> columns = new ArrayList<>();
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int at = 0; at < trained.columns().size(); at++) {
      Trained.Column column = trained.columns().get(at);
      FoldedColumn folded = read.columns().get(at);
      columns.add(folded.with(column.frequencies()));
      double missing = 1 - folded.field().present() / (double) Math.max(1, input.size());
      FieldKind kind = column.compared() ? column.kind() : FieldKind.IGNORED;
      int distinct = folded.field().values().size();
      profiles.add(new ColumnProfile(column.name(), kind, "trained", distinct, missing));
    }
    Records records = Records.of(columns, input.size(), input.left());
    List<Comparison> compared = trained.compared(Comparisons.of(records));
    return new PreparedRecords(records, order, compared, profiles, List.of(), read.sources());
  }

  private static void requireUsable(
      LinkageSettings settings,
      @Nullable FoldedColumn sources,
      List<FoldedColumn> folded,
      List<ColumnProfile> profiles) {
    if (settings.source() != null && sources == null) {
      throw new IllegalArgumentException(
          "Expected a column that says the source; got no column " + settings.source());
    }
    if (folded.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected columns that can be compared; got none of (%s)"
              .formatted(String.join(", ", profiles.stream().map(ColumnProfile::name).toList())));
    }
  }

  private static ColumnProfile profile(ColumnProfile told, Map<String, FieldKind> declared) {
    if (declared.isEmpty() || told.distinct() < 2) {
      return told;
    }
    FieldKind kind = declared.getOrDefault(told.name(), FieldKind.IGNORED);
    return new ColumnProfile(told.name(), kind, "declared", told.distinct(), told.missing());
  }

  /**
   * True if another comparison looks at this one's field too: then it must stay, however little it
   * says by itself, for settings given back to compare the same.
   */
  boolean isNeeded(Comparison comparison) {
    return comparisons.stream()
        .anyMatch(
            other ->
                other instanceof SurnameComparison surname
                    && surname.sexColumn() == comparison.column());
  }

  /** The same with the comparisons that pass; the columns of others take no part any more. */
  PreparedRecords with(Predicate<Comparison> passes) {
    List<Comparison> kept = comparisons.stream().filter(passes).toList();
    List<String> left = comparisons.stream().filter(passes.negate()).map(Comparison::name).toList();
    List<ColumnProfile> changed =
        profiles.stream().map(one -> left.contains(one.name()) ? one.saysNothing() : one).toList();
    return new PreparedRecords(records, order, kept, changed, groupings, sources);
  }
}
