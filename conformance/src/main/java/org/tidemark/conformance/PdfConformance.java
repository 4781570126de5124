package org.tidemark.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether a PDF keeps a standard. It checks what a machine can: that a reading order makes sense or an
 * alternative text says something is still for a person to see.
 */
public final class PdfConformance {
    static {
        // veraPDF folds case by the default locale; under a Turkish one the XMP type Integer becomes ınteger, which it does not know
        Locale.setDefault(Locale.ROOT);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformance() {}

    /** The standards a file says it keeps in its metadata (XMP {@code pdfaid}, {@code pdfuaid}); empty when it names none. */
    public static List<PDFAFlavour> declared(Path pdf) throws IOException {
        try (InputStream in = Files.newInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.NO_FLAVOUR)) {
            return List.copyOf(parser.getFlavours());
        } catch (ModelParsingException | EncryptedPdfException e) {
            throw new IOException(pdf + " cannot be read as a PDF", e);
        }
    }

    /** What keeps {@code pdf} from {@code flavour}, one line for each place at fault; empty when it conforms. */
    public static List<String> check(Path pdf, PDFAFlavour flavour) throws IOException {
        try (InputStream in = Files.newInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failures = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfConformance::line)
                    .toList();
            if (failures.isEmpty() && !result.isCompliant()) {
                return List.of(flavour + ": not compliant, and no rule is named");
            }
            return failures;
        } catch (ModelParsingException | EncryptedPdfException e) {
            throw new IOException(pdf + " cannot be read as a PDF", e);
        } catch (ValidationException e) {
            throw new IOException(pdf + " cannot be checked against " + flavour, e);
        }
    }

    private static String line(TestAssertion failure) {
        return String.format(Locale.ROOT, "%s %s-%d: %s at %s", failure.getRuleId().getSpecification().getId(),
                failure.getRuleId().getClause(), failure.getRuleId().getTestNumber(), failure.getMessage(),
                failure.getLocation().getContext());
    }
}
