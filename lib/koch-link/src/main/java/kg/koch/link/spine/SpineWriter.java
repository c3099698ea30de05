package kg.koch.link.spine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.link.compare.Comparison;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.Records;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.link.record.WordLists;
import org.jspecify.annotations.Nullable;

/** Writes the spine of a linkage of one file. */
public final class SpineWriter {

  private final LinkageInput input;
  private final LinkageResult result;
  private final List<ReviewedPair> reviewed;
  private final RecordKeys recordKeys;
  private final Set<Integer> compared = new HashSet<>();
  private final int[] kept;

  /**
   * @param reviewed what people decided, as the linkage was told; without what the previous spine
   *     knows
   * @throws IllegalArgumentException if two files were linked
   */
  public SpineWriter(
      LinkageInput input,
      LinkageResult result,
      List<ReviewedPair> reviewed,
      RecordKeys recordKeys) {
    if (input.isAcross()) {
      throw new IllegalArgumentException("Expected one file to keep a spine of; got two");
    }
    this.input = input;
    this.result = result;
    this.reviewed = List.copyOf(reviewed);
    this.recordKeys = recordKeys;
    for (Comparison comparison : result.comparisons()) {
      compared.add(comparison.column());
    }
    this.kept = IntStream.range(0, result.records().width()).filter(this::isKept).toArray();
  }

  /**
   * Columns that say nothing are not kept, but for those that comparisons of other columns look at:
   * names, which may stand in another column, and the sex.
   */
  private boolean isKept(int column) {
    FieldKind kind = result.records().fields().get(column).kind();
    return compared.contains(column)
        || kind.isSingleName()
        || kind == FieldKind.FULL_NAME
        || kind == FieldKind.SEX;
  }

  private Field field(int at) {
    return result.records().fields().get(kept[at]);
  }

  /** Writes what the linkage learned. */
  public void writeTrained(SectionSink sink) throws IOException {
    sink.put("settings", Buffers.of(head().bytes()));
    for (int at = 0; at < kept.length; at++) {
      if (field(at).kind().isWords()) {
        WordLists words = WordLists.of(field(at));
        int[] counts = new int[words.vocabulary().size() + 1];
        Arrays.setAll(counts, word -> word == 0 ? 0 : words.count(word));
        ValueTable.write(sink, "words" + at, words.vocabulary(), counts);
      }
    }
  }

  private Head head() {
    List<Head.Column> columns = new ArrayList<>();
    for (int at = 0; at < kept.length; at++) {
      Field field = field(at);
      columns.add(
          new Head.Column(
              field.name(),
              field.kind(),
              field.further(),
              compared.contains(kept[at]),
              field.present(),
              field.kind().isWords()));
    }
    return new Head(columns, result.settings(), recordKeys.fingerprint());
  }

  /** Writes the records with their keys. */
  public void writeRecords(SectionSink sink) throws IOException {
    Records records = records();
    int[] firstCodes = new int[records.width()];
    Arrays.fill(firstCodes, 1);
    int[][] codes = new int[records.width()][];
    for (int column = 0; column < codes.length; column++) {
      codes[column] = new int[records.fields().get(column).values().size() + 1];
      Arrays.setAll(codes[column], code -> code);
    }
    Keys.Of keysOf = Spine.keys(head()).of(records);
    Piece.write(sink, keysOf, 0, firstCodes, ids(), records, codes);
  }

  /** The records; after what is kept comes the source, if one is declared. */
  private Records records() {
    Records all = result.records();
    FoldedColumn sources = result.sources();
    int width = kept.length + (sources == null ? 0 : 1);
    int[] rows = new int[all.size() * width];
    for (int record = 0; record < all.size(); record++) {
      for (int at = 0; at < kept.length; at++) {
        rows[record * width + at] = all.code(record, kept[at]);
      }
      if (sources != null) {
        rows[record * width + width - 1] = sources.codes()[record];
      }
    }
    List<Field> fields = new ArrayList<>();
    for (int at = 0; at < kept.length; at++) {
      fields.add(field(at));
    }
    if (sources != null) {
      fields.add(sources.field());
    }
    return new Records(fields, rows, all.size(), all.left());
  }

  private Values ids() {
    RawColumn ids = input.ids();
    ValuesBuilder inOrder = new ValuesBuilder();
    for (int row : result.order().rows()) {
      int code = ids.codes()[row];
      inOrder.code(ids.texts().symbols(), ids.texts().start(code), ids.texts().start(code + 1));
    }
    return inOrder.build();
  }

  /**
   * Who is whom.
   *
   * @param previous the spine of an earlier run, whose keys go on; null if there is none
   */
  public Persons persons(@Nullable Spine previous) {
    int[] clusters = result.clusters().get(0);
    List<int[]> members = Members.of(clusters);
    Values ids = ids();
    int[] before = before(previous, ids);
    Persons known = previous == null ? Persons.none() : previous.persons();
    int run = known.run() + 1;
    KeyAssignment.Assigned assigned =
        new KeyAssignment(run, known.keys(), known.allSince(), known.allFounders(), recordKeys)
            .assign(
                members,
                new KeyAssignment.Records() {
                  @Override
                  public byte[] id(int record) {
                    return ids.get(record + 1);
                  }

                  @Override
                  public int personBefore(int record) {
                    return before[record];
                  }
                });
    int[] personOf = new int[clusters.length];
    for (int cluster = 0; cluster < members.size(); cluster++) {
      for (int member : members.get(cluster)) {
        personOf[member] = assigned.persons()[cluster];
      }
    }
    List<KeyEvent> events = new ArrayList<>(known.events());
    events.addAll(assigned.events());
    events.addAll(ended(run, known, before));
    return new Persons(
        run,
        result.undecided(),
        decisions(run, previous, ids),
        personOf,
        result.clusters().subList(1, result.clusters().size()),
        assigned.keys(),
        assigned.since(),
        assigned.founders(),
        events);
  }

  /**
   * What people decided: what the previous spine was told of records that are still there, then
   * what is told now.
   */
  private Decisions decisions(int run, @Nullable Spine previous, Values ids) {
    Decisions known = previous == null ? Decisions.NONE : previous.persons().decisions();
    if (known.all().isEmpty() && reviewed.isEmpty()) {
      return Decisions.NONE;
    }
    Map<String, Integer> records = new HashMap<>();
    for (int record = 0; record < ids.size(); record++) {
      records.put(new String(ids.get(record + 1), StandardCharsets.UTF_8), record);
    }
    Decisions still =
        previous == null
            ? known
            : known.renumbered(
                before ->
                    records.getOrDefault(
                        new String(previous.id(before), StandardCharsets.UTF_8), -1));
    return still.with(run, reviewed, id -> records.getOrDefault(id, -1));
  }

  private static int[] before(@Nullable Spine previous, Values ids) {
    int[] before = new int[ids.size()];
    Arrays.fill(before, -1);
    if (previous != null) {
      for (int record = 0; record < before.length; record++) {
        int there = previous.find(ids.get(record + 1));
        before[record] = there < 0 ? -1 : previous.persons().personOf(there);
      }
    }
    return before;
  }

  /** Persons none of whose records came again. */
  private static List<KeyEvent> ended(int run, Persons known, int[] before) {
    int[] records = new int[known.keysGiven()];
    for (int person : known.persons()) {
      records[person]++;
    }
    for (int person : before) {
      if (person >= 0) {
        records[person] = 0;
      }
    }
    List<KeyEvent> events = new ArrayList<>();
    for (int person = 0; person < records.length; person++) {
      if (records[person] > 0) {
        events.add(new KeyEvent(run, KeyEvent.Kind.ENDED, person, person, records[person]));
      }
    }
    return events;
  }
}
