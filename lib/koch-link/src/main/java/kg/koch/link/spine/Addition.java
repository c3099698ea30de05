package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.weigh.Links;

/**
 * Records added to a spine. Links, clusters and probabilities are those of a full run over all
 * records with the weights and frequencies of the spine; what it costs grows with the records that
 * are added and those they meet, and only faintly with those that stand.
 *
 * @param records the new piece, to be written
 * @param after the spine with it
 * @param added links that are new
 * @param changed links that were there and have another weight or rule now
 * @param removed links that are no more: of blocks that became too large, or of a second look at a
 *     record that is alone no more
 * @param touched records whose clusters were told anew, in record order
 */
@SuppressWarnings("ArrayRecordComponent")
public record Addition(
    SectionMap records, Spine after, Links added, Links changed, Links removed, int[] touched) {

  /**
   * Adds.
   *
   * @param input at least one record, none with an id the spine has
   * @param recordKeys as the spine has its keys
   * @throws IllegalArgumentException if a column is missing, an id is there already, or keys are of
   *     another kind
   * @throws DamagedSpineException if the spine is not as it was written
   */
  public static Addition of(Spine spine, LinkageInput input, RecordKeys recordKeys) {
    if (!recordKeys.fingerprint().equals(spine.keyFingerprint())) {
      throw new IllegalArgumentException(
          "Expected the linkage key under which the spine was made; got another or none");
    }
    Batch batch = Batch.of(spine, input);
    Spine joined = batch.after();
    double least = spine.trained().model().weightFor(spine.settings().threshold());
    LinkTable links = new LinkTable(spine.persons().links());
    Blocks blocks = new Blocks(joined);
    new RuleSearch(batch, blocks, links).settle(least);
    new RareSearch(batch, blocks, links).settle(least);
    Links now = links.now();
    ClusterUpdate update = new ClusterUpdate(joined, now, touched(batch, links));
    Persons persons = persons(joined, now, update, recordKeys);
    return new Addition(
        batch.sections(),
        joined.with(persons),
        links.added(),
        links.changed(),
        links.removed(),
        update.records());
  }

  private static BitSet touched(Batch batch, LinkTable links) {
    BitSet touched = new BitSet();
    touched.set(batch.first(), batch.after().size());
    for (Links some : List.of(links.added(), links.changed(), links.removed())) {
      for (int link = 0; link < some.size(); link++) {
        touched.set(some.left()[link]);
        touched.set(some.right()[link]);
      }
    }
    return touched;
  }

  private static Persons persons(
      Spine joined, Links links, ClusterUpdate update, RecordKeys recordKeys) {
    Persons before = joined.persons();
    int[] records = update.records();
    List<int[]> clusters = update.clusters();
    List<int[]> members = Members.of(clusters.get(0));
    int run = before.run() + 1;
    KeyAssignment.Assigned assigned =
        new KeyAssignment(run, before.keys(), before.allSince(), before.allFounders(), recordKeys)
            .assign(
                members,
                new KeyAssignment.Records() {
                  @Override
                  public byte[] id(int record) {
                    return joined.id(records[record]);
                  }

                  @Override
                  public int personBefore(int record) {
                    int number = records[record];
                    return number < before.records() ? before.personOf(number) : -1;
                  }
                });
    int[] personOf = Arrays.copyOf(before.persons(), joined.size());
    for (int cluster = 0; cluster < members.size(); cluster++) {
      for (int member : members.get(cluster)) {
        personOf[records[member]] = assigned.persons()[cluster];
      }
    }
    List<int[]> further = new ArrayList<>();
    for (int at = 1; at < clusters.size(); at++) {
      int[] named = Arrays.copyOf(before.furtherClusters().get(at - 1), joined.size());
      for (int place = 0; place < records.length; place++) {
        named[records[place]] = records[clusters.get(at)[place]];
      }
      further.add(named);
    }
    List<KeyEvent> events = new ArrayList<>(before.events());
    events.addAll(assigned.events());
    return new Persons(
        run,
        links,
        personOf,
        further,
        assigned.keys(),
        assigned.since(),
        assigned.founders(),
        events);
  }
}
