import type { TroubleCode } from '../trouble/index.ts'
import type { Wording } from './speech.ts'

/** What is wrong, and what to do about it. */
export const TROUBLE_WORDS: Readonly<Record<TroubleCode, Wording>> = {
  'file-not-found': { zh: '找不到“{name}”；如果是网址，请写全：{address}；请检查路径。', en: 'There is no “{name}”; if it is an address, write all of it: {address}; check the path.' },
  'file-unreadable': { zh: '“{name}”无法读取（{reason}）。请检查文件的权限。', en: '“{name}” cannot be read ({reason}). Check its permissions.' },
  'file-unwritable': { zh: '“{name}”无法写入（{reason}）。请换一个可写的文件夹。', en: '“{name}” cannot be written ({reason}). Name a folder that can be.' },
  'page-test-exists': {
    zh: '“{name}”已经有了，没有改动。请先改名或移开，再做新的。',
    en: '“{name}” is there already and was left as it is. Rename or move it first.',
  },
  'folder-empty': {
    zh: '文件夹“{name}”里没有可读的文件。能读的有 .txt .md .html .xml .json（feed）.pdf .epub .warc .eml；其他结尾的文件请直接写出文件名。',
    en: 'The folder “{name}” holds nothing to read. Taken are .txt .md .html .xml .pdf .epub .warc .eml and .json feeds; name a file with another ending itself.',
  },
  'folder-not-file': { zh: '“{name}”是文件夹。请给出其中的一个文件。', en: '“{name}” is a folder. Name one file in it.' },
  'empty-document': { zh: '文件是空的。请换一份，或重新保存该页面。', en: 'The document is empty. Choose another, or save the page again.' },
  'binary-document': {
    zh: '这不是文本，而是二进制文件；看它的字节，是 {format}；请换成文章本身的页面，或先转成 HTML、纯文本、PDF。',
    en: 'This is a binary file, not text; by its bytes it is {format}; use the page of the article itself, or convert it to HTML, plain text or PDF first.',
  },
  'document-too-large': {
    zh: '太大，没有读；它有 {megabytes} MB；上限是 {most} MB；文件请拆成几份再读，订阅源请找条目少些的。',
    en: 'It is too large and was not read; it has {megabytes} MB; the limit is {most} MB; split a file and read the parts; of a feed find one with fewer entries.',
  },
  'unknown-format': {
    zh: '认不出这是什么格式。能读的有纯文本、Markdown、HTML、PDF、EPUB、WARC、邮件，以及 RSS、Atom、JSON Feed。',
    en: 'The format is not one we know. We read plain text, Markdown, HTML, PDF, EPUB, WARC, mail, and RSS, Atom and JSON feeds.',
  },
  'front-matter-broken': {
    zh: '文首的 YAML 有误。请改正 --- 之间的几行。',
    en: 'The YAML at the top is ill-formed. Mend the lines between the --- marks.',
  },
  'feed-broken': {
    zh: '这份 feed 读不出来。请重新下载，或告知其发布者。',
    en: 'The feed cannot be read. Download it again, or tell its publisher.',
  },
  'feed-cut-off': {
    zh: '“{name}”这份 feed 传到一半断了，后面的条目没有收到。请稍后再读，或重新下载。',
    en: 'The feed “{name}” broke off half way: the entries after that are missing. Read it again later, or download it again.',
  },
  'opml-broken': { zh: '里面没有订阅列表。请重新导出 OPML。', en: 'There is no list of subscriptions in it. Export the OPML again.' },
  'opml-too-deep': { zh: '订阅列表的文件夹套了超过 {limit} 层。请少套几层再导入。', en: 'The folders of the list nest more than {limit} deep. Flatten them and import again.' },
  'subscription-list': {
    zh: '“{name}”是一份订阅列表（OPML，{feeds} 个 feed），不是文章。请用 yinzheng discover 列出其中的 feed，再逐个 read。',
    en: '“{name}” is a list of subscriptions (OPML, feeds: {feeds}), not an article. List its feeds with yinzheng discover, then read them one by one.',
  },
  'no-feeds': {
    zh: '“{name}”没有指明任何 feed，常见的位置上也没有。请在该网站里找“RSS”或“订阅”，或换首页、栏目页再试。',
    en: '“{name}” names no feed, and there is none in the usual places. Look for “RSS” on the site, or try its front page or a section.',
  },
  'container-broken': { zh: '“{name}”打不开，可能已损坏（{reason}）。请重新下载或保存。', en: '“{name}” cannot be opened and may be damaged ({reason}). Download or save it again.' },
  'container-empty': {
    zh: '“{name}”里没有可读的文字。如果是扫描件，请先做文字识别。',
    en: 'There is no text to read in “{name}”. If it is a scan, have its text recognised first.',
  },
  'document-locked': { zh: '“{name}”加了密码或版权锁，读不了。请换一份没有上锁的。', en: '“{name}” is under a password or a copy lock. Use one that is not.' },
  'json-broken': { zh: 'JSON 有误。请重新保存或下载。', en: 'The JSON is ill-formed. Save or download it again.' },
  'no-article': {
    zh: '页面里没有找到文章。请用文章本身的页面，不是首页或列表页；首页、列表页的 feed 可用 yinzheng discover 来找。',
    en: 'There is no article on this page. Use the page of the article itself, not a front page or a list; for the feed of such a page, yinzheng discover.',
  },
  'too-deep': {
    zh: '页面嵌套太深，没有读完。请另存为“仅网页内容”或纯文本。',
    en: 'The page is nested too deeply to be read. Save it as text and try again.',
  },
  'reader-stopped': {
    zh: '读它用时过长或占用内存过多，已停止。网页请另存为纯文本再试；订阅源会自己再试，总是这样就请找条目少些的。',
    en: 'Reading it took too much time or memory and was stopped. Save a page as text and try again; a feed is tried again by itself: should it stay so, find one with fewer entries.',
  },
  'address-forbidden': {
    zh: '不取“{host}”：只取公开网络上的 http(s) 地址；它若在您自己的网络里，请加 --private-host {own}；也可以先把页面存成文件。',
    en: '“{host}” is not fetched: only http(s) addresses on the public network are; if it is in your own network, add --private-host {own}; or save the page as a file first.',
  },
  'fetch-failed': { zh: '取不到“{url}”（{message}）。请检查地址与网络。', en: '“{url}” could not be fetched ({message}). Check the address and the network.' },
  'fetch-timeout': { zh: '“{url}”久无回应。请稍后再试。', en: '“{url}” did not answer in time. Try again later.' },
  'http-status': { zh: '“{url}”回应了 {status}。请在浏览器里打开看看。', en: '“{url}” answered {status}. Look at it in a browser.' },
  'redirect-loop': {
    zh: '“{url}”一再转向，没有尽头。请在浏览器里打开，把最终的地址给我们，或把页面另存为 HTML。',
    en: '“{url}” keeps redirecting. Open it in a browser and give the final address, or save the page as HTML.',
  },
  'host-unknown': {
    zh: '“{url}”的网站名查不到（{message}）。请检查地址有没有写错，网络通不通。',
    en: 'The site of “{url}” is not known by that name ({message}). Check the spelling, and the network.',
  },
  'host-unreachable': {
    zh: '连不上“{url}”（{message}）。请检查网络；网站也可能暂时停了，请稍后再试。',
    en: '“{url}” cannot be reached ({message}). Check the network; the site may be down: try again later.',
  },
  'host-busy': {
    zh: '“{url}”一时忙不过来，或嫌我们来得太勤（{status}）；它要我们等{wait}；请稍后再试。',
    en: '“{url}” is too busy, or asked too often ({status}); it wants to be left alone for {wait}; try again later.',
  },
  'host-faulty': {
    zh: '“{url}”的网站自己出了故障（{status}）。请稍后再试。',
    en: 'The site of “{url}” has a fault of its own ({status}). Try again later.',
  },
  'certificate-untrusted': {
    zh: '“{url}”的安全证书不可信（{message}），没有取。请在浏览器里确认是这个网站，再把页面另存为 HTML 交给我们。',
    en: 'The certificate of “{url}” cannot be trusted ({message}), so nothing was fetched. See in a browser that it is the site you mean, then save the page as HTML.',
  },
  'page-missing': {
    zh: '“{url}”没有这个页面（{status}）：可能已删除或换了地址。请在该网站里搜索标题，或用存档网站的地址。',
    en: 'There is no page at “{url}” ({status}): it was removed or has moved. Search the site for its title, or give an archive’s address.',
  },
  'page-refused': {
    zh: '“{url}”不让我们看（{status}）：可能要登录，或不许程序读取。请在浏览器里打开，再把页面另存为 HTML，或用阅读台的“读一页”（粘贴，或书签）。',
    en: '“{url}” will not show us the page ({status}): it may want a login, or no programs. Open it in a browser, then save it as HTML or use “Read a page” at the desk (paste it, or a bookmarklet).',
  },
  'page-paid': {
    zh: '“{url}”要付费才能看（{status}）。若您已订阅，请在浏览器里打开，再把页面另存为 HTML。',
    en: '“{url}” is for subscribers ({status}). If you are one, open it in a browser and save it as HTML.',
  },
  'page-withheld': {
    zh: '“{url}”因法律原因不予提供（{status}）。请找其他媒体对同一件事的报道。',
    en: '“{url}” is withheld for legal reasons ({status}). Look for another outlet’s report of the same event.',
  },
  'robots-refused': {
    zh: '“{url}”的网站不许程序自动取这些页面（robots.txt），没有取。请在浏览器里打开；要读它，可以自己把地址交给我们。',
    en: 'The site of “{url}” asks programs not to fetch these pages by themselves (robots.txt), so it was not fetched. Open it in a browser; to read it here, give its address yourself.',
  },
  'page-guarded': {
    zh: '“{url}”要先证明您是人（验证码）。请在浏览器里通过验证，再把页面另存为 HTML，或用阅读台的“读一页”（粘贴，或书签）。',
    en: '“{url}” wants proof that a person is reading (a CAPTCHA). Pass it in a browser, then save the page as HTML or use “Read a page” at the desk (paste it, or a bookmarklet).',
  },
  'body-cut-off': {
    zh: '“{url}”传到一半断了。请稍后再试。',
    en: '“{url}” broke off half way. Try again later.',
  },
  'body-late': {
    zh: '“{url}”开始传了，但迟迟传不完，已停止。请稍后再试。',
    en: '“{url}” began to come but did not end in time, and was given up. Try again later.',
  },
  'body-garbled': {
    zh: '“{url}”的内容解不开（{message}）：网站的压缩方式有误。请在浏览器里打开，再把页面另存为 HTML。',
    en: 'What “{url}” sent cannot be unpacked ({message}). Open it in a browser and save the page as HTML.',
  },
  'media-not-text': {
    zh: '“{url}”不是文章，而是图片、音频或视频（{mediaType}）。请给出文章页面的地址。',
    en: '“{url}” is no article but an image, sound or film ({mediaType}). Give the address of the article’s page.',
  },
  'login-wall': {
    zh: '“{name}”要登录或订阅才能看全文，这里只有登录页。请在浏览器里登录后打开，再把页面另存为 HTML，或用阅读台的“读一页”（粘贴，或书签）。',
    en: '“{name}” wants a login or a subscription, and that is all that came. Log in with a browser, then save the page as HTML or use “Read a page” at the desk (paste it, or a bookmarklet).',
  },
  'cookie-wall': {
    zh: '“{name}”要先答复 Cookie 的询问才给看正文。请在浏览器里答复后打开，再把页面另存为 HTML，或用阅读台的“读一页”（粘贴，或书签）。',
    en: '“{name}” asks about cookies before it shows anything. Answer in a browser, then save the page as HTML or use “Read a page” at the desk (paste it, or a bookmarklet).',
  },
  'script-only': {
    zh: '“{name}”的正文要靠脚本才出现，传来的只是空壳。请在浏览器里打开，等正文出现后把页面另存为 HTML（完整网页），或用阅读台的“读一页”（粘贴，或书签）。',
    en: 'The text of “{name}” is made by scripts, and only an empty shell came. Open it in a browser, wait for the text, then save the page as complete HTML or use “Read a page” at the desk (paste it, or a bookmarklet).',
  },
  'page-forwards': {
    zh: '“{name}”只是转到另一页：{url}。请改用那个地址。',
    en: '“{name}” only sends on to another page: {url}. Use that address.',
  },
  'feed-is-page': {
    zh: '“{name}”自称 feed，传来的却是网页。请用该网站的首页地址重新订阅，会自动找出它现在的 feed（命令行：yinzheng discover 加首页地址）。',
    en: '“{name}” says that it is a feed, but what came is a web page. Subscribe to the site’s front page instead: its present feed is found there (on the command line: yinzheng discover and that address).',
  },
  'model-unnamed': {
    zh: '还不知道用哪个模型。请用 --judge-model 或 YINZHENG_JUDGE_MODEL 给出它的名字。',
    en: 'Which model is not known. Name it with --judge-model or YINZHENG_JUDGE_MODEL.',
  },
  'model-address': {
    zh: '“{url}”不是模型服务的地址。请给出 http(s) 地址，例如 http://localhost:11434/v1；密钥不写在地址里。',
    en: '“{url}” is not the address of a model service. Give an http(s) address such as http://localhost:11434/v1, without a key in it.',
  },
  'model-unreachable': {
    zh: '连不上模型服务“{host}”（{message}）。请看它是否开着，地址对不对。',
    en: 'The model service “{host}” cannot be reached ({message}). See whether it runs, and check the address.',
  },
  'model-timeout': {
    zh: '模型服务“{host}”久无回应。请稍后再试，或用 --judge-timeout 多给些时间。',
    en: 'The model service “{host}” did not answer in time. Try again later, or allow more with --judge-timeout.',
  },
  'model-refused': {
    zh: '模型服务“{host}”没有受理（{status}）；它说：{reason}；请检查地址、模型名与密钥（YINZHENG_JUDGE_KEY）。',
    en: 'The model service “{host}” refused ({status}); it says: {reason}; check the address, the model’s name and the key (YINZHENG_JUDGE_KEY).',
  },
  'model-busy': {
    zh: '模型服务“{host}”一时忙不过来（{status}）。请稍后再试。',
    en: 'The model service “{host}” is too busy ({status}). Try again later.',
  },
  'model-garbled': {
    zh: '模型服务“{host}”的回答读不懂（{reason}）。请确认它是与 OpenAI 兼容的 chat/completions 接口，或换一个模型。',
    en: 'What the model service “{host}” answered cannot be understood ({reason}). See that it speaks OpenAI’s chat/completions, or take another model.',
  },
  'no-judge': {
    zh: '这里没有请模型。请用 --judge 和 --judge-model 重新启动 yinzheng open。',
    en: 'No model is at hand here. Start yinzheng open again with --judge and --judge-model.',
  },
  'judge-late': { zh: '模型“{name}”久无回应。请稍后再试，或换一个模型。', en: 'The model “{name}” did not answer in time. Try again later, or take another.' },
  'judge-useless': {
    zh: '模型“{name}”的回答都不合要求，一句也没有采用。请换一个模型。',
    en: 'No answer of the model “{name}” had the form that was asked for; none was used. Take another model.',
  },
  'bad-json-line': { zh: '这不是完好的 JSON（{reason}）。每行、每个请求应是一个 JSON 对象。', en: 'This is not sound JSON ({reason}). Each line or request is one JSON object.' },
  'bad-request-line': { zh: '“{field}”缺少或不合要求（{expected}）。请改正后再送。', en: '“{field}” is missing or will not do ({expected}). Mend it and send again.' },
  'no-source': {
    zh: '没有可对照的原文。请用 --against 给出文章，或在 sources、articles、texts 中给出。',
    en: 'There is no source to check against. Give articles with --against, or in sources, articles or texts.',
  },
  'no-summary': { zh: '摘要是空的。请给出要核对的文字。', en: 'The summary is empty. Give the text to be checked.' },
  'check-stopped': {
    zh: '核对用时过长，已停止。请一次少给几句摘要或少给几篇原文。',
    en: 'The check took too long and was stopped. Give fewer sentences or fewer articles at once.',
  },
  'compile-stopped': {
    zh: '整理档案用时过长，已停止；文章仍可阅读。请拿掉特别长的文件，或分几次读入。',
    en: 'Compiling the dossier took too long and was stopped; the articles can be read all the same. Leave out very long files, or read them in parts.',
  },
  'not-found': { zh: '没有“{name}”。请从列表里重新打开。', en: 'There is no “{name}”. Open it again from the list.' },
  'id-unknown': { zh: '没有编号是“{name}”的。请看 {command} 列出的编号。', en: 'Nothing has the id “{name}”. {command} lists the ids.' },
  'address-unreadable': {
    zh: '“{name}”不是能读的地址。请用 http:// 或 https:// 开头的，或先存成文件。',
    en: '“{name}” is no address that can be read. Give one that begins with http:// or https://, or save the page as a file first.',
  },
  'query-empty': {
    zh: '没有可查的词。请写一个词、“一句原话”，或 site:、from:、after: 之类的条件。',
    en: 'There is nothing to look for. Give a word, a “quotation”, or a condition such as site:, from:, after:.',
  },
  'query-too-long': { zh: '要查的太长。请缩短到 {most} 字以内。', en: 'The query is too long. Keep it within {most} characters.' },
  'query-value': {
    zh: '“{field}:{value}”不是能查的条件。请写成 site:example.org、after:2026-01-05、is:unread、lang:zh-Hant 这样的。',
    en: '“{field}:{value}” is no condition to look for. Write such as site:example.org, after:2026-01-05, is:unread, lang:zh-Hant.',
  },
  'name-unusable': { zh: '这个名字不能用。请写 1 到 {most} 个字。', en: 'That name cannot be used. Give one of 1 to {most} characters.' },
  'quote-not-found': {
    zh: '文章里没有这段话，没有划线。请重新打开文章再试。',
    en: 'The article does not have these words; nothing was highlighted. Open the article again and retry.',
  },
  'query-place': { zh: '没有叫“{name}”的文件夹、订阅或文集。请看看订阅里的名字。', en: 'No folder, feed or collection is called “{name}”. Look for its name among the subscriptions.' },
  'bad-cursor': { zh: '这不是本列表的下一页。请从第一页重新开始。', en: 'This is not a next page of this list. Start again from its first page.' },
  'data-folder-unwritable': {
    zh: '数据文件夹“{file}”无法写入（{reason}）。请用 --data DIR 或 YINZHENG_DATA 换一个可写的文件夹。',
    en: 'The data folder “{file}” cannot be written ({reason}). Name another with --data DIR or YINZHENG_DATA.',
  },
  'database-newer': {
    zh: '“{file}”由更新版本的印证写成（{found} > {known}），未作任何改动。请升级程序，或用 --data DIR 换一个文件夹。',
    en: '“{file}” was written by a newer Yinzheng ({found} > {known}); nothing was changed. Upgrade, or name another folder with --data DIR.',
  },
  'database-broken': {
    zh: '“{file}”不是完好的数据库（{reason}）。请从备份恢复：yinzheng restore 备份文件；没有备份，就把它移开后重新导入。',
    en: '“{file}” is not a sound database ({reason}). Restore a backup: yinzheng restore FILE. Without one, move it away and import again.',
  },
  'database-busy': {
    zh: '“{file}”正被另一个程序占用。请关掉另一个印证再试。',
    en: '“{file}” is in use by another program. Close the other Yinzheng and try again.',
  },
  'library-in-use': {
    zh: '数据文件夹“{file}”正由另一个印证使用（进程 {pid}），什么也没有动。请先结束它，或用 --data DIR 换一个文件夹。',
    en: 'The data folder “{file}” is in use by another Yinzheng (process {pid}); nothing was touched. End that one first, or name another folder with --data DIR.',
  },
  'library-read-only': {
    zh: '“{file}”正由另一个印证使用，这里只能看，不能改。请在那一个里改，或先结束它。',
    en: '“{file}” is in use by another Yinzheng, so it can be read here but not changed. Make the change there, or end that one first.',
  },
  'disk-full': {
    zh: '磁盘满了，“{file}”写不下去；已存的都还在，这一次的没有存。请腾出空间再试。',
    en: 'The disk is full and “{file}” cannot grow; all that was kept is there, this last change is not. Make room and try again.',
  },
  'backup-exists': {
    zh: '“{file}”已经有了，没有改动。请换个文件名，或加 --replace。',
    en: '“{file}” is there already and was left as it is. Choose another name, or add --replace.',
  },
  'backup-broken': {
    zh: '“{file}”不是完好的印证备份（{reason}），什么也没有动。请换一份备份。',
    en: '“{file}” is not a sound backup of Yinzheng ({reason}); nothing was touched. Take another backup.',
  },
  'port-in-use': {
    zh: '端口 {port} 已被占用。请用 --port N 换一个，例如 --port {other}。',
    en: 'Port {port} is in use. Name another with --port N, for instance --port {other}.',
  },
  'host-forbidden': {
    zh: '不回应主机名“{host}”。请用启动时印出的地址打开；要用这个名字（如经过代理），请加 --host-name {host} 启动。',
    en: 'The host name “{host}” is not answered. Use the address that was printed at the start; to use this name, as behind a proxy, start with --host-name {host}.',
  },
  'proxy-unknown': {
    zh: '这个请求是代理转来的（{header}），而印证以为只有本机能连到它，所以不回应。请先设密码：yinzheng password；再用 --host-name 写上对外的名字重新启动。',
    en: 'A proxy passed this request on ({header}), but Yinzheng takes it that this machine alone can reach it, so it does not answer. Set a password (yinzheng password), then start it with --host-name and the name that others call it by.',
  },
  'origin-forbidden': { zh: '不接受来自“{origin}”的请求。', en: 'Requests from “{origin}” are not taken.' },
  'not-json': { zh: '请求须是 JSON（Content-Type: application/json）。', en: 'The request must be JSON (Content-Type: application/json).' },
  'body-too-large': { zh: '请求超过 {most} MB 的上限。请分几次送来。', en: 'The request is over the limit of {most} MB. Send it in parts.' },
  'too-many-requests': { zh: '请求太频繁。请等 {seconds} 秒再试。', en: 'Too many requests. Wait {seconds} seconds and try again.' },
  'not-an-export': { zh: '这不是印证导出的文件。请选 yinzheng export --json 写出的文件；订阅列表（OPML）也可以。', en: 'This is no file that Yinzheng exported. Name one that yinzheng export --json wrote; a list of subscriptions (OPML) will do, too.' },
  'export-cut-off': {
    zh: '“{name}”不完整：没有结尾行，多半是下载或写入时断了，什么也没有读入。请重新导出或下载；只要已有的部分，就加 --incomplete。',
    en: '“{name}” is not whole: its closing line is missing, as when a download breaks off. Nothing was taken in. Export or download it again; to take what is there, add --incomplete.',
  },
  'export-lines-missing': {
    zh: '导出时有 {said} 行，这里只见到 {found} 行：文件可能被改过。见到的已读入；要全部，请重新导出。',
    en: 'The export had {said} lines, here are {found}: the file may have been changed. What is here was taken in; export again to have everything.',
  },
  'address-not-web': {
    zh: '“{address}”不是以 http:// 或 https:// 开头的网址（{field}），没有读入这个网址。要用它，请改成网页的地址再读入。',
    en: '“{address}” is no address that begins with http:// or https:// ({field}), and was left out. Change it to that of a page to have it.',
  },
  'nothing-to-export': { zh: '没有说导出什么。请写 --json 文件、--markdown 文件夹，或 --opml 文件。', en: 'It was not said what to export. Take --json FILE, --markdown FOLDER or --opml FILE.' },
  'lines-left-out': { zh: '有 {lines} 行看不懂，没有读入；其余已读入。请看看文件是否被改过。', en: 'Lines that could not be understood: {lines}. They were left out, the rest is in. See whether the file was changed.' },
  'password-needed': {
    zh: '别的机器也能连到 {host}。请先设密码：yinzheng password；只给本机用，就不要加 --host 和 --host-name。',
    en: 'Other machines can reach {host}, so set a password first: yinzheng password. For this machine alone, leave out --host and --host-name.',
  },
  'password-too-short': { zh: '密码太短。请至少用 {shortest} 个字符，一句只有自己知道的话也行。', en: 'The password is too short. Take at least {shortest} characters; a sentence of your own will do.' },
  'password-too-long': { zh: '密码太长。请用最多 {longest} 个字符。', en: 'The password is too long. Take at most {longest} characters.' },
  'password-mismatch': { zh: '密码没对上，请再输一次；忘了的话，请在运行印证的机器上用 yinzheng password 重设。', en: 'This is not the password. Try again; if it is forgotten, set a new one on the machine that runs Yinzheng: yinzheng password.' },
  'login-needed': { zh: '请先登录，或用 API 密钥。', en: 'Log in first, or use an API key.' },
  'scope-missing': { zh: '这把密钥没有“{scope}”权限。请换一把：yinzheng key add --scope {scope}。', en: 'This key may not do that: it needs the scope “{scope}”. Make one: yinzheng key add --scope {scope}.' },
  'token-missing': { zh: '请求没带页面的令牌（{header}）。请重新载入页面；程序请用 API 密钥。', en: 'The request lacks the page’s token ({header}). Load the page again; a program takes an API key.' },
  internal: {
    zh: '程序出错：{message}。其余的工作没有受影响；请把这句话告诉我们。',
    en: 'A fault in the program: {message}. The rest of the work goes on. Please report this line.',
  },
}
