package kg.koch.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/** Duke 1.2 with its own search (Lucene in memory) and hand-set probabilities. */
public final class DukeLinkage {

  private static final String ID = "ID";
  private static final double LEAST = 0.5;
  private static final int BATCH = 40_000;

  private DukeLinkage() {}

  /**
   * @param arguments OUT ID A [B]
   */
  public static void main(String[] arguments) throws IOException {
    PeerArguments task = PeerArguments.of(arguments);
    try (ScoredPairs pairs = new ScoredPairs(task.out())) {
      ConfigurationImpl configuration = new ConfigurationImpl();
      configuration.setThreshold(LEAST);
      configuration.setProperties(properties(task.left()));
      PeerFile right = task.right();
      configuration.addDataSource(right == null ? 0 : 1, source(task.left()));
      if (right != null) {
        configuration.addDataSource(2, source(right));
      }
      Processor processor = new Processor(configuration);
      processor.setThreads(2);
      processor.addMatchListener(
          new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
              pairs.add(one.getValue(ID), other.getValue(ID), confidence);
            }
          });
      if (right == null) {
        processor.deduplicate(BATCH);
      } else {
        processor.link(
            configuration.getDataSources(1), configuration.getDataSources(2), false, BATCH);
      }
      processor.close();
    }
  }

  /** The more values a column tells apart, the more does their agreement say. */
  private static List<Property> properties(PeerFile file) {
    List<Property> properties = new ArrayList<>();
    properties.add(new PropertyImpl(ID));
    for (int column = 0; column < file.columns().size(); column++) {
      double distinctness = file.distinctness(column);
      double high = distinctness > 0.5 ? 0.9 : distinctness > 0.01 ? 0.75 : 0.55;
      properties.add(
          new PropertyImpl(
              file.columns().get(column),
              file.isOfDigits(column) ? new Levenshtein() : new JaroWinkler(),
              0.35,
              high));
    }
    return properties;
  }

  private static DataSource source(PeerFile file) {
    List<Record> records = new ArrayList<>();
    for (int row = 0; row < file.size(); row++) {
      RecordImpl one = new RecordImpl();
      one.addValue(ID, file.ids().get(row));
      for (int column = 0; column < file.columns().size(); column++) {
        String value = file.values().get(row).get(column);
        if (!value.isEmpty()) {
          one.addValue(file.columns().get(column), value);
        }
      }
      records.add(one);
    }
    return new InMemoryDataSource(records);
  }
}
