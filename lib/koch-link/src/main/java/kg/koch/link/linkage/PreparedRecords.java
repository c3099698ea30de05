package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kg.koch.link.compare.Comparison;
import kg.koch.link.profile.ColumnProfile;
import kg.koch.link.profile.Comparisons;
import kg.koch.link.profile.FurtherNames;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Records;

/**
 * Records ready to be compared, and what they were told to hold.
 *
 * @param profiles one a column, in the order of the file
 */
record PreparedRecords(
    Records records,
    RecordOrder order,
    List<Comparison> comparisons,
    List<ColumnProfile> profiles) {

  static PreparedRecords of(LinkageInput input, Map<String, FieldKind> declared) {
    List<ColumnProfile> profiles = new ArrayList<>();
    List<FoldedColumn> folded = new ArrayList<>();
    for (RawColumn column : input.columns()) {
      ColumnProfile profile = profile(column, declared);
      profiles.add(profile);
      if (profile.kind() != FieldKind.IGNORED) {
        folded.add(column.folded(profile.kind()));
      }
    }
    if (folded.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected columns that can be compared; got none (%s)"
              .formatted(
                  String.join(", ", input.columns().stream().map(RawColumn::name).toList())));
    }
    RecordOrder order = RecordOrder.of(input.ids(), input.left());
    Records records = Records.of(FurtherNames.cutDown(folded), order);
    return new PreparedRecords(records, order, Comparisons.of(records), profiles);
  }

  private static ColumnProfile profile(RawColumn column, Map<String, FieldKind> declared) {
    ColumnProfile told = ColumnProfile.of(column);
    if (declared.isEmpty() || told.distinct() < 2) {
      return told;
    }
    FieldKind kind = declared.getOrDefault(column.name(), FieldKind.IGNORED);
    return new ColumnProfile(column.name(), kind, "declared", told.distinct(), told.missing());
  }

  /** The same with the comparisons that pass; the columns of others take no part any more. */
  PreparedRecords with(Predicate<Comparison> passes) {
    List<Comparison> kept = comparisons.stream().filter(passes).toList();
    List<String> left =
        comparisons.stream().filter(passes.negate()).map(Comparison::name).toList();
    List<ColumnProfile> changed =
        profiles.stream().map(one -> left.contains(one.name()) ? one.saysNothing() : one).toList();
    return new PreparedRecords(records, order, kept, changed);
  }
}
