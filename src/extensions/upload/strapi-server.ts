interface Plugin {
  readonly routes: { 'content-api': unknown };
}

/** Files enter through the panel only; `/api/upload` does not exist here. */
export default (plugin: Plugin): Plugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
