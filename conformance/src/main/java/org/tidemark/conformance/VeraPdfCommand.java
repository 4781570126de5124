package org.tidemark.conformance;

import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.verapdf.core.VeraPDFException;
import org.verapdf.features.FeatureFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.metadata.fixer.FixerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.verapdf.processor.BatchProcessor;
import org.verapdf.processor.FormatOption;
import org.verapdf.processor.ProcessorFactory;
import org.verapdf.processor.TaskType;
import org.verapdf.processor.plugins.PluginsCollectionConfig;
import org.verapdf.processor.reports.BatchSummary;

/**
 * veraPDF's library under the command line of its own program, as far as the product calls it:
 * {@code --format xml --flavour 3a FILE…}. Ends with 0 when every file conforms, 1 when one does not, 7 when one cannot be parsed.
 */
public final class VeraPdfCommand {
    private static final int MOST_FAILURES_OF_A_RULE = 10;

    private VeraPdfCommand() {}

    public static void main(String[] args) throws VeraPDFException, java.io.IOException {
        Locale.setDefault(Locale.ROOT);
        VeraGreenfieldFoundryProvider.initialise();
        FormatOption format = FormatOption.TEXT;
        PDFAFlavour flavour = PDFAFlavour.NO_FLAVOUR;
        List<File> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--format" -> format = FormatOption.fromOption(args[++i]);
                case "--flavour" -> flavour = PDFAFlavour.byFlavourId(args[++i]);
                default -> files.add(new File(args[i]));
            }
        }
        var config = ProcessorFactory.fromValues(
                ValidatorFactory.createConfig(flavour, false, MOST_FAILURES_OF_A_RULE, false),
                FeatureFactory.defaultConfig(), PluginsCollectionConfig.defaultConfig(), FixerFactory.defaultConfig(),
                EnumSet.of(TaskType.VALIDATE));
        BatchSummary summary;
        try (BatchProcessor processor = ProcessorFactory.fileBatchProcessor(config)) {
            summary = processor.process(files, ProcessorFactory.getHandler(format, false, System.out, false));
        }
        System.out.flush();
        if (summary.getFailedParsingJobs() > 0) {
            System.exit(7);
        }
        System.exit(summary.getValidationSummary().getNonCompliantPdfaCount() > 0 ? 1 : 0);
    }
}
