import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDFs with veraPDF: Validate FLAVOUR[,FLAVOUR...] FILE... Exit status 1 if a rule fails. */
public class Validate {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean failed = false;
        for (int index = 1; index < arguments.length; index++) {
            for (String name : arguments[0].split(",")) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
                Map<String, Integer> broken = new TreeMap<>();
                try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new FileInputStream(arguments[index]), flavour);
                        PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(flavour, -1, false, true, false)) {
                    ValidationResult result = validator.validate(parser);
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                        String rule = assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage();
                        broken.merge(rule, 1, Integer::sum);
                    }
                    if (!result.isCompliant() && broken.isEmpty()) broken.put("not compliant", 1);
                } catch (Exception fault) {
                    broken.put("cannot be read: " + fault, 1);
                }
                System.out.println((broken.isEmpty() ? "ok   " : "FAIL ") + name + " " + arguments[index]);
                broken.forEach((rule, count) -> System.out.println("     " + count + " x " + rule));
                failed |= !broken.isEmpty();
            }
        }
        System.exit(failed ? 1 : 0);
    }
}
