#include "cli/edit_server.hpp"

#include "cli/civetweb_library.hpp"
#include "cli/percent.hpp"
#include "taut/diag/limits.hpp"
#include "taut/tell/json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <optional>
#include <utility>

namespace taut::cli {
namespace {

using tell::Json;

constexpr std::string_view below_files = "/files/";
constexpr std::size_t most_events = 256;  // that a slow page can lag behind

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view words_of(int status) {
  switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 413: return "Payload Too Large";
    case 428: return "Precondition Required";
    default: return "Internal Server Error";
  }
}

}  // namespace

struct EditServer::Serving {
  EditFiles& files;
  std::string page;
  const CivetwebCalls& web;
  mg_context* context = nullptr;
  std::string address = {};
  std::string host = {};  // "127.0.0.1:4000"
  std::string other_host = {};

  std::mutex mutex = {};
  std::condition_variable news = {};
  std::deque<std::string> events = {};  // the last ones
  std::size_t first_event = 0;          // the number of the first of them
  std::atomic<bool> over = false;

  // ------------------------------------------------------------------------- answers
  int send(mg_connection* to, int status, std::string_view type,
           std::string_view body) const {
    const std::string head = fmt::format(
        "HTTP/1.1 {} {}\r\nContent-Type: {}; charset=utf-8\r\nContent-Length: {}\r\n"
        "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        "Referrer-Policy: no-referrer\r\nX-Frame-Options: DENY\r\n"
        "Connection: close\r\n\r\n",
        status, words_of(status), type, body.size());
    web.mg_write(to, head.data(), head.size());
    web.mg_write(to, body.data(), body.size());
    return status;
  }
  int send(mg_connection* to, int status, const Json& json) const {
    return send(to, status, "application/json", line_of(json));
  }
  int refuse(mg_connection* to, int status, std::string_view why) const {
    return send(to, status, Json{{"error", why}});
  }

  int answer(mg_connection* asker) {
    const mg_request_info& asked = *web.mg_get_request_info(asker);
    const std::string method = asked.request_method;
    const std::string path = asked.request_uri ? asked.request_uri : "";
    if (const auto why = foreign(asker))
      return refuse(asker, 403, *why);
    if (method == "GET" && path == "/")
      return send(asker, 200, "text/html", page);
    if (method == "GET" && path == "/files")
      return send(asker, 200, all_files());
    if (method == "GET" && path == "/events")
      return stream(asker);
    if (method == "PUT" && path.starts_with(below_files))
      return save(asker, percent_decoded(path.substr(below_files.size())));
    const bool known = path == "/" || path == "/files" || path == "/events" ||
                       path.starts_with(below_files);
    return known ? refuse(asker, 405, fmt::format("'{}' cannot be done here", method))
                 : refuse(asker, 404, "there is nothing at this address");
  }

  // Another page in the same browser, or a name that leads here, may not read or write.
  std::optional<std::string> foreign(mg_connection* asker) const {
    const char* named = web.mg_get_header(asker, "Host");
    if (!named || (named != host && named != other_host))
      return fmt::format("this is served as {} alone, not as '{}'", host,
                         named ? named : "");
    const char* origin = web.mg_get_header(asker, "Origin");
    if (origin && origin != "http://" + host && origin != "http://" + other_host)
      return fmt::format("the page at '{}' may not read or write these files", origin);
    return {};
  }

  Json all_files() {
    Json texts = Json::object();
    Json stamps = Json::object();
    for (const auto& [name, text] : files.all()) {
      texts[name] = text.text;
      stamps[name] = text.stamp;
    }
    return {{"files", std::move(texts)},
            {"main", files.main_name()},
            {"stamps", std::move(stamps)}};
  }

  std::optional<std::string> body(mg_connection* from, long long bytes) const {
    std::string text;
    char some[65536];
    while (bytes < 0 || text.size() < static_cast<std::size_t>(bytes)) {
      const int got = web.mg_read(from, some, sizeof some);
      if (got <= 0)
        break;
      text.append(some, static_cast<std::size_t>(got));
      if (text.size() > limit::file_bytes)
        return {};
    }
    // Half a text is none.
    return bytes < 0 || text.size() == static_cast<std::size_t>(bytes)
               ? std::optional(std::move(text))
               : std::nullopt;
  }

  int save(mg_connection* asker, const std::string& name) {
    const long long bytes = web.mg_get_request_info(asker)->content_length;
    if (bytes > static_cast<long long>(limit::file_bytes))
      return refuse(asker, 413, "the text is longer than is read");
    const char* stamp = web.mg_get_header(asker, "If-Match");
    if (!stamp)
      return refuse(asker, 428, "'If-Match' has to say which text this one follows");
    const auto text = body(asker, bytes);
    if (!text)
      return refuse(asker, 400, "the text did not arrive whole");
    const EditFiles::Saved saved = files.save(name, *text, stamp);
    switch (saved.how) {
      case EditFiles::Saved::How::saved:
        return send(asker, 200, Json{{"stamp", saved.now.stamp}});
      case EditFiles::Saved::How::conflict:
        return send(asker, 409,
                    Json{{"stamp", saved.now.stamp}, {"text", saved.now.text}});
      case EditFiles::Saved::How::foreign:
        return refuse(asker, 404, fmt::format("'{}' is no file of this model", name));
      case EditFiles::Saved::How::failed: break;
    }
    return refuse(asker, 500, saved.why);
  }

  // -------------------------------------------------------------------------- events
  std::string event(const std::string& name, const EditFiles::Text& text) const {
    return fmt::format(
        "data: {}\n\n",
        line_of({{"name", name}, {"stamp", text.stamp}, {"text", text.text}}));
  }

  bool write(mg_connection* to, std::string_view text) const {
    return web.mg_write(to, text.data(), text.size()) > 0;
  }

  // First every file as it is, so that nothing is missed that was saved before; then
  // what changes.
  int stream(mg_connection* asker) {
    using std::chrono::seconds;
    std::size_t next = 0;
    {
      const std::lock_guard lock(mutex);
      next = first_event + events.size();
    }
    bool heard = write(asker,
                       "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                       "Cache-Control: no-store\r\nConnection: close\r\n\r\n");
    for (const auto& [name, text] : files.all())
      heard = heard && write(asker, event(name, text));
    while (heard && !over) {
      std::string text;
      {
        std::unique_lock lock(mutex);
        news.wait_for(lock, seconds(1),
                      [&] { return over || first_event + events.size() > next; });
        for (next = std::max(next, first_event); next < first_event + events.size();
             ++next)
          text += events[next - first_event];
      }
      // A comment shows whether anybody listens.
      heard = write(asker, text.empty() ? ":\n\n" : text);
    }
    return 200;
  }

  void tell(const std::string& name) {
    const auto text = files.text(name);
    if (!text)
      return;
    {
      const std::lock_guard lock(mutex);
      events.push_back(event(name, *text));
      if (events.size() > most_events) {
        events.pop_front();
        ++first_event;
      }
    }
    news.notify_all();
  }

  void stop() {
    over = true;
    news.notify_all();
    if (context)
      web.mg_stop(context);
    context = nullptr;
  }
};

EditServer::EditServer(std::unique_ptr<Serving> serving) : serving_(std::move(serving)) {}
EditServer::~EditServer() {
  serving_->stop();
}

const std::string& EditServer::address() const {
  return serving_->address;
}

void EditServer::tell(const std::string& name) {
  serving_->tell(name);
}

Expected<std::unique_ptr<EditServer>> EditServer::start(EditFiles& files,
                                                        std::string page, int port) {
  const auto web = civetweb_calls();
  if (!web)
    return web.error();
  auto serving = std::make_unique<Serving>(files, std::move(page), **web);
  (*web)->mg_init_library(0);
  const std::string listen = fmt::format("127.0.0.1:{}", port);
  const char* options[] = {
      "listening_ports", listen.c_str(), "num_threads", "16",   "request_timeout_ms",
      "60000",           "decode_url",   "no",          nullptr};
  const mg_callbacks none = {};
  serving->context = (*web)->mg_start(&none, serving.get(), options);
  mg_server_port taken[1] = {};
  if (!serving->context || (*web)->mg_get_server_ports(serving->context, 1, taken) != 1)
    return Error{port == 0 ? std::string("no port of this machine is free")
                           : fmt::format("port {} cannot be used; leave --port out, or "
                                         "give another number",
                                         port)};
  serving->host = fmt::format("127.0.0.1:{}", taken[0].port);
  serving->other_host = fmt::format("localhost:{}", taken[0].port);
  serving->address = fmt::format("http://{}/", serving->host);
  (*web)->mg_set_request_handler(
      serving->context, "**",
      [](mg_connection* asker, void* data) {
        return static_cast<Serving*>(data)->answer(asker);
      },
      serving.get());
  return std::unique_ptr<EditServer>(new EditServer(std::move(serving)));
}

}  // namespace taut::cli
