package kg.koch.bench.peer;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import com.intuit.fuzzymatcher.domain.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** fuzzy-matcher 1.2.1: names and texts by its own tokens, digits as text without tokens. */
public final class FuzzyMatcherLinkage {

  private static final double LEAST = 0.4;

  private FuzzyMatcherLinkage() {}

  /**
   * @param arguments OUT ID A [B]
   */
  public static void main(String[] arguments) throws IOException {
    PeerArguments task = PeerArguments.of(arguments);
    PeerFile right = task.right();
    List<Document> left = documents(task.left());
    MatchService service = new MatchService();
    Map<String, List<Match<Document>>> found =
        right == null
            ? service.applyMatchByDocId(left)
            : service.applyMatchByDocId(left, documents(right));
    try (ScoredPairs pairs = new ScoredPairs(task.out())) {
      found.values().stream()
          .flatMap(List::stream)
          .forEach(
              match ->
                  pairs.add(
                      match.getData().getKey(),
                      match.getMatchedWith().getKey(),
                      match.getResult()));
    }
  }

  private static List<Document> documents(PeerFile file) {
    List<ElementType> types = new ArrayList<>();
    for (int column = 0; column < file.columns().size(); column++) {
      types.add(file.isOfDigits(column) ? ElementType.TEXT : ElementType.NAME);
    }
    List<Document> documents = new ArrayList<>();
    for (int row = 0; row < file.size(); row++) {
      Document.Builder document = new Document.Builder(file.ids().get(row)).setThreshold(LEAST);
      for (int column = 0; column < types.size(); column++) {
        String value = file.values().get(row).get(column);
        if (!value.isEmpty()) {
          document.addElement(
              new Element.Builder<String>()
                  .setType(types.get(column))
                  .setVariance(file.columns().get(column))
                  .setValue(value)
                  .createElement());
        }
      }
      documents.add(document.createDocument());
    }
    return documents;
  }
}
