interface Plugin {
  readonly routes: { 'content-api': unknown };
}

/** Nobody registers or logs in on the public site: its own routes (`/api/auth`, `/api/users` …) do not exist here. */
export default (plugin: Plugin): Plugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
