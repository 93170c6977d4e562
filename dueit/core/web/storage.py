"""Static files by the hash of their content, so that browsers may keep them for ever."""

from functools import cached_property

from django.contrib.staticfiles.finders import get_finders
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Also rewrites `import "./x.js"`, which the modules of app.js need."""

    support_js_module_import_aggregation = True

    @cached_property
    def addresses(self) -> dict[str, str]:
        """What was asked for so far: gathered files stay as they are while we run."""
        return {}

    def is_complete(self) -> bool:
        """Say whether every source was gathered as it is: pages can't be drawn without one, nor fit an older one."""
        sources = [(path, source) for finder in get_finders() for path, source in finder.list([])]
        if not all(self.hash_key(self.clean_name(path)) in self.hashed_files for path, _ in sources):
            return False
        gathered_at = self.get_modified_time(self.manifest_name)
        return all(source.get_modified_time(path) <= gathered_at for path, source in sources)

    def url(self, name: str, force: bool = False) -> str:
        if name not in self.addresses:
            self.addresses[name] = super().url(name, force)
        return self.addresses[name]
