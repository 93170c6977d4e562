"""Static files by the hash of their content, so that browsers may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Also rewrites `import "./x.js"`, which the modules of app.js need."""

    support_js_module_import_aggregation = True
