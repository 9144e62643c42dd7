package org.treatyterms.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;

/** Small bodies of data for tests. */
final class Samples {
  /** Text that must stay text wherever it is shown. */
  static final String SCRIPT = "<script>alert(\"x\")</script>&<b>'";

  private Samples() {}

  /** A treaty with one claim or more of every sort. */
  static Reconciliation peace(Path folder) throws IOException {
    write(
        folder,
        "treaties.csv",
        "treaty,name,signed,place,parties",
        "x-1900,Peace of X,1900-05-06,X,Ruritania;Graustark");
    write(
        folder,
        "provisions.csv",
        "provision,treaty,kind,article,title,from_party,to_party",
        "x-1900/cession,x-1900,cession,3,The marches,Ruritania,Graustark");
    write(
        folder,
        "terms.csv",
        "term,provision,label,kind,unit,of,definition",
        "x-1900/area,x-1900/cession,Area ceded,area,km2,,Land given up.",
        "x-1900/part-a,,Part A,area,km2,,",
        "x-1900/part-b,,Part B,area,km2,,",
        "x-1900/share,,Share of coal,share,percent,coal of Ruritania,",
        "x-1900/signed,,Signed,date,,,",
        "x-1900/indemnity,,Indemnity,money,crown,,",
        "x-1900/vote,,Vote,tally,,,");
    write(
        folder,
        "bases.csv",
        "basis,definition",
        "x-deposits,Share of the deposits (in the ground).",
        "x-output,Share of the yearly output.");
    write(
        folder,
        "sources.csv",
        "source,kind,author,title,year,lang,url,seen",
        "anna,scholarly,Anna Ott,The Marches,1911,en,https://example.org/a?b=1&c=2,whole",
        "bela,reference,Béla Kis,A béke,1920,hu,,whole",
        "carl,press,,The Courier,1900,en,,excerpt");
    write(
        folder,
        "claims.csv",
        "claim,term,source,locator,as_written,value,low,high,unit,hedge,in_favour,against,abstaining,"
            + "out_of,basis,lang",
        "c1,x-1900/area,anna,p. 1,\"750,000 square kilometres\",750000,,,km2,,,,,,,en",
        "c2,x-1900/area,bela,2. o.,\"780 000 km²\",780000,,,km2,,,,,,,hu",
        "c3,x-1900/area,carl,,\"about 300,000 square miles\",300000,,,mi2,about,,,,,,",
        "c4,x-1900/share,anna,p. 2,three-quarters,3/4,,,fraction,,,,,,x-deposits,",
        "c5,x-1900/share,bela,3. o.,\"81,00 százalék\",81.00,,,percent,,,,,,x-output,hu",
        "c6,x-1900/signed,anna,p. 3,6 May 1900,1900-05-06,,,,,,,,,,",
        "c7,x-1900/signed,bela,4. o.,1900,1900,,,,,,,,,,hu",
        "c8,x-1900/indemnity,anna,p. 4,no indemnity,none,,,crown,,,,,,,",
        "c9,x-1900/vote,anna,p. 5,724 to 276 with 118 abstaining,,,,,,724,276,118,,,",
        "d1,x-1900/part-a,anna,p. 6,400 km²,400000,,,km2,,,,,,,",
        "d2,x-1900/part-b,anna,p. 6,250 km²,250000,,,km2,,,,,,,");
    write(
        folder,
        "relations.csv",
        "relation,expression,source,as_written",
        "x-1900/parts,x-1900/part-a + x-1900/part-b = x-1900/area,anna,in all 750000",
        "x-1900/two-thirds,x-1900/vote.in_favour > 2 / 3 * x-1900/vote.cast,anna,two-thirds",
        "x-1900/two-thirds-of-all,x-1900/vote.in_favour > 2 / 3 * x-1900/vote.recorded,anna,"
            + "two-thirds");
    return reconcile(folder);
  }

  /** Data written by somebody who means harm. */
  static Reconciliation hostile(Path folder) throws IOException {
    String script = quoted(SCRIPT);
    write(
        folder,
        "treaties.csv",
        "treaty,name,signed,place,parties,also_known_as,note",
        "x-1900," + script + ",1900-05-06," + String.join(",", script, script, script, script));
    write(
        folder,
        "terms.csv",
        "term,provision,label,kind,unit,of,definition,note",
        "x-1900/area,," + script + ",area,km2,," + script + "," + script);
    write(
        folder,
        "sources.csv",
        "source,kind,author,title,year,publisher,lang,url,note",
        "evil,web," + script + "," + script + ",1,," + script + ",javascript:alert(1)," + script,
        "worse,web,\"\u001b[31mRed\",T,2,,en,\"https://a.example/\"\"onclick=\"\"alert(1)\",");
    write(
        folder,
        "claims.csv",
        "claim,term,source,locator,as_written,value,unit,lang,note",
        "c1,x-1900/area,evil," + script + "," + script + ",100,km2," + script + "," + script,
        "c2,x-1900/area,worse,@x,\"=HYPERLINK(\"\"http://a.example\"\",\"\"x\"\")\",900,km2,en,",
        "c3,x-1900/area,worse,\u202Eabc,\"+1|`[a](javascript:b)` *b*\",901,km2,en,");
    // Such addresses and languages are reported when they are read; here they go on all the same.
    return Reconciler.standard().reconcile(TreatyData.read(List.of(folder)).data());
  }

  private static Reconciliation reconcile(Path folder) {
    return Reconciler.standard().reconcile(TreatyData.read(List.of(folder)).orThrow());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static void write(Path folder, String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }
}
